namespace Cadence.Cli;

/// <summary>The contract's names as a person would say them.</summary>
internal static class Words
{
    public static string Size(Ask ask) =>
        ask switch
        {
            Ask.Nothing => "nothing",
            Ask.Attention => "attention",
            Ask.Reply => "a reply",
            Ask.Call => "a call",
            Ask.Meeting => "a meeting",
            Ask.Evaluation => "an evaluation",
            _ => "a commitment",
        };

    public static string Duty(Duty duty) => Names<Duty>.Of(duty).ToString();

    public static string Owed(Duty duty) =>
        duty switch
        {
            Cadence.Duty.Answer => "answer them",
            Cadence.Duty.Acknowledgement => "acknowledge their no",
            Cadence.Duty.Meeting => "hold the meeting, and record how it ended",
            Cadence.Duty.Reconvening => "come back, as agreed",
            _ => "apologise",
        };

    public static string Of(Standing standing) =>
        standing switch
        {
            Standing.Closed => "opted out",
            Standing.Declined => "said no",
            Standing.Paused => "asked for time",
            Standing.Away => "away",
            Standing.Suspended => "you stepped back",
            _ => "open",
        };

    public static string Of(Channel channel) =>
        channel switch
        {
            Channel.Email => "by e-mail",
            Channel.Phone => "by phone",
            Channel.Video => "by video",
            Channel.InPerson => "in person",
            Channel.Message => "by message",
            Channel.Social => "on a social network",
            Channel.Post => "by post",
            _ => "by other means",
        };

    public static string Of(FindingKind kind) => Spaced(Names<FindingKind>.Of(kind).ToString());

    public static string Of(PraiseKind kind) => Spaced(Names<PraiseKind>.Of(kind).ToString());

    public static string Of(Stage stage) => Names<Stage>.Of(stage).ToString();

    public static string Percent(double share) =>
        share is > 0.99 and < 1 ? "more than 99 %"
        : share is > 0 and < 0.01 ? "less than 1 %"
        : Wording.Percent(share);

    public static string Pace(Velocity pace) =>
        $"{Time.Length(pace.Typical)} ({Time.Length(pace.Low)} to {Time.Length(pace.High)})";

    public static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many)}");

    private static string Spaced(string camelCase) =>
        string.Concat(
            camelCase.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}")
        );
}
