namespace Cadence;

public abstract partial record Decision
{
    /// <summary>
    /// It is over: the buyer closed every scope for sales or said "not ever", and nothing is owed now or later.
    /// </summary>
    public sealed record Leave : Decision
    {
        internal Leave(Context context)
            : base(context) { }

        private protected override string Answer => "leave";
    }
}
