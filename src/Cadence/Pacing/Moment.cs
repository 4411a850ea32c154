using NodaTime.Text;

namespace Cadence;

/// <summary>When a step becomes permitted: at an instant, once something has happened, or never.</summary>
/// <remarks>
/// Equal by value. Moments are ordered: an instant comes before a requirement, and a requirement before never. The later of two
/// requirements is their union.
/// </remarks>
public readonly record struct Moment
{
    private readonly bool isNever;

    private Moment(Instant instant, Requirements requirements, bool isNever)
    {
        From = instant;
        Requirements = requirements;
        this.isNever = isNever;
    }

    /// <summary>The step is never permitted.</summary>
    public static Moment Never { get; } = new(Instant.MaxValue, Requirements.None, isNever: true);

    /// <summary>
    /// The instant from which the step is permitted; <see cref="Instant.MaxValue"/> for a requirement or never.
    /// </summary>
    public Instant From { get; }

    /// <summary>What must happen first; none for an instant or never.</summary>
    public Requirements Requirements { get; }

    /// <summary>Whether nothing can permit the step.</summary>
    public bool IsNever => isNever;

    /// <summary>Whether the step is permitted from an instant on.</summary>
    public bool IsInstant => !isNever && Requirements == Requirements.None;

    /// <summary>Creates a moment that permits the step from an instant on.</summary>
    public static Moment At(Instant instant) => new(instant, Requirements.None, isNever: false);

    /// <summary>Creates a moment that permits the step once these things have happened.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Nothing is required.</exception>
    public static Moment Once(Requirements requirements) =>
        requirements != Requirements.None
            ? new(Instant.MaxValue, requirements, isNever: false)
            : throw new ArgumentOutOfRangeException(
                nameof(requirements),
                "requirements is None; at least one must be named."
            );

    /// <summary>Returns the later of two moments, which is what two rules permit together.</summary>
    public static Moment Later(Moment left, Moment right) =>
        left.isNever || right.isNever ? Never
        : (left.Requirements | right.Requirements) is var both && both != Requirements.None ? Once(both)
        : At(Instant.Max(left.From, right.From));

    /// <summary>Returns the instant, the requirements or "never".</summary>
    public override string ToString() =>
        isNever ? "never"
        : Requirements != Requirements.None ? $"requires {Requirements}"
        : InstantPattern.ExtendedIso.Format(From);
}
