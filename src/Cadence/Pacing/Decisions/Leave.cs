namespace Cadence;

public abstract partial record Decision
{
    /// <summary>
    /// It is over, and nothing is owed now or later: the buyer closed every scope for sales or said "not ever", or, under a policy
    /// that has <c>proportion</c>, the relationship had ended before it was recorded.
    /// </summary>
    public sealed record Leave : Decision
    {
        internal Leave(Context context)
            : base(context) { }

        private protected override string Answer => "leave";
    }
}
