namespace Cadence.Cli;

/// <summary>One line of the table beneath a drawing.</summary>
/// <param name="Number">Its place, from 0.</param>
/// <param name="At">The instant.</param>
/// <param name="Kind">The kind of line; a style.</param>
/// <param name="What">What happened.</param>
/// <param name="Answer">What the policy permitted from then on.</param>
/// <param name="IsNew">Whether the answer is another than before.</param>
/// <param name="Interest">The interest at that instant.</param>
/// <param name="Pace">The buyer's tempo at that instant.</param>
internal sealed record Row(
    int Number,
    Instant At,
    string Kind,
    string What,
    Answer Answer,
    bool IsNew,
    double Interest,
    Velocity Pace
);
