namespace Cadence.Cli;

/// <summary>One line of the table beneath a drawing.</summary>
/// <param name="Number">Its place, from 0.</param>
/// <param name="At">When.</param>
/// <param name="Kind">What sort of line it is; a style.</param>
/// <param name="What">What happened.</param>
/// <param name="Answer">What the policy permitted from then on.</param>
/// <param name="IsNew">Whether that is another answer than before.</param>
/// <param name="Interest">The interest then.</param>
/// <param name="Pace">The buyer's tempo then.</param>
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
