namespace Cadence.Tests.Rescheduling;

/// <summary>Law 11.</summary>
public sealed class SlotLaws
{
    /// <summary>
    /// Slots are free for all, long enough, within hours, in order, and never in a pause; and complete: a slot is found
    /// whenever one exists, the earliest first. A search minute by minute finds exactly the same.
    /// </summary>
    [Fact]
    public void SlotsAreThoseThatASearchMinuteByMinuteFinds() =>
        Law.Holds(SlotCase.Arbitrary, 3000, IsAsMinuteByMinute);

    /// <summary>The same with hundreds of short busy times in each calendar, sorted or not, overlapping or not.</summary>
    [Fact]
    public void SlotsInFullCalendarsAreThoseThatASearchMinuteByMinuteFinds() =>
        Law.Holds(
            FsCheck.Fluent.Arb.From(
                FsCheck.Fluent.Gen.Select(
                    FsCheck.Fluent.Gen.Choose(0, int.MaxValue - 1),
                    seed => Filled(SlotCase.Write(seed), new Random(seed))
                ),
                SlotCase.Smaller
            ),
            400,
            IsAsMinuteByMinute
        );

    private static void IsAsMinuteByMinute(SlotCase one)
    {
        var found = one.Decision.Slots.Select(slot =>
            (MinuteByMinute.Minute(slot.Start), (int)slot.Duration.TotalMinutes, slot.Kind)
        );
        var expected = new MinuteByMinute(one).Slots();
        Law.Require(
            found.SequenceEqual(expected),
            $"{Printed.Of(one.Decision)}, but minute by minute: "
                + string.Join(", ", expected.Select(slot => $"{At(slot.Start)} {slot.Length} {slot.Kind}"))
        );
        Law.Require(
            expected.Length > 0
                ? one.Decision is RescheduleDecision.Move
                : one.Decision is RescheduleDecision.LetBuyerChoose,
            "slots are a move, and no slots an open offer"
        );
    }

    /// <summary>A counter-proposal holds the slot nearest to the buyer's first named time, and only what fits.</summary>
    [Fact]
    public void ACounterProposalIsTheNearestThatASearchMinuteByMinuteFinds() =>
        Law.Holds(
            FsCheck.Fluent.Arb.From(
                FsCheck.Fluent.Gen.Select(
                    FsCheck.Fluent.Gen.Choose(0, int.MaxValue - 1),
                    seed =>
                        SlotCase.Write(seed) with
                        {
                            Proposed = Proposals(new Random(seed + 1)),
                            MayLeaveHours = false,
                        }
                ),
                SlotCase.Smaller
            ),
            1500,
            one =>
            {
                if (
                    one.Decision is not RescheduleDecision.Move move
                    || move.Slots[0].Kind != SlotKind.Free
                    || one.Proposed.Length == 0
                )
                {
                    return;
                }

                int length = (int)move.Slots[0].Duration.TotalMinutes;
                var search = new MinuteByMinute(one);
                bool[] fits = search.Fitting(length, SlotKind.Free);
                var nearest = search.Nearest(fits, MinuteByMinute.Minute(one.Now) + one.Proposed[0]);
                Law.Require(
                    nearest is { } start && move.Slots.Any(slot => MinuteByMinute.Minute(slot.Start) == start),
                    $"{Printed.Of(move)}, but the nearest is {(nearest is { } near ? At(near) : "none")}"
                );
                Law.Require(
                    move.Slots.All(slot =>
                        search.Nearest(fits, MinuteByMinute.Minute(slot.Start)) == MinuteByMinute.Minute(slot.Start)
                    ),
                    $"{Printed.Of(move)}, but one of them does not fit"
                );
            }
        );

    /// <summary>Neither the order of a busy list, nor duplicates in it, nor who is named first matters.</summary>
    [Fact]
    public void TheOrderOfTheBusyTimesDoesNotMatter() =>
        Law.Holds(
            SlotCase.Arbitrary,
            1000,
            one =>
            {
                var random = new Random(one.Needs);
                var shuffled = one
                    .Attendees.Reverse()
                    .Select(who =>
                        who with
                        {
                            Busy = [.. who.Busy.Concat(who.Busy.Take(3)).OrderBy(_ => random.Next())],
                        }
                    );
                var other = one.Decide(shuffled.Select(who => who.At(one.Now)));
                Law.Require(
                    one.Decision.Equals(other),
                    $"{Printed.Of(one.Decision)}, but shuffled: {Printed.Of(other)}"
                );
            }
        );

    /// <summary>
    /// The same question with other offsets gives the same instants: instants are read from any offset, and a seller's hours and
    /// times may be written on another clock.
    /// </summary>
    [Fact]
    public void TheSameQuestionWithOtherOffsetsGivesTheSameInstants() =>
        Law.Holds(
            SlotCase.Arbitrary,
            1000,
            one =>
            {
                var seller = one.Attendees[0] with { Opens = 540, Closes = 900, Recurring = [], Zone = "UTC" };
                int hours = new Random(one.Notice).Next(-8, 9);
                var offset = Offset.FromHours(hours);
                var here = one.Decide([seller.At(one.Now), .. one.Attendees[1..].Select(who => who.At(one.Now))]);
                var elsewhere = new Attendee(Party.Seller, DateTimeZone.ForOffset(offset))
                {
                    Hours = new(
                        new(9 + hours, 0),
                        new(15 + hours, 0),
                        seller.WorkingDays,
                        seller.HolidaysFrom(one.Now)
                    ),
                    Busy = FreeBusy.Of(
                        seller
                            .Times(one.Now)
                            .Select(time => new BusyTime(
                                time.Start.WithOffset(offset).ToInstant(),
                                time.End.WithOffset(Offset.FromHours(-hours)).ToInstant(),
                                time.Kind
                            ))
                    ),
                    Before = Duration.FromMinutes(seller.Before),
                    After = Duration.FromMinutes(seller.After),
                };
                var there = one.Decide([elsewhere, .. one.Attendees[1..].Select(who => who.At(one.Now))]);
                Law.Require(here.Equals(there), $"{Printed.Of(here)}, but on another clock: {Printed.Of(there)}");
            }
        );

    /// <summary>At most three slots, in order, on different days of the buyer's, and none in a pause or too soon.</summary>
    [Fact]
    public void SlotsAreFewInOrderOnDifferentDaysAndNeverInAPause() =>
        Law.Holds(
            SlotCase.Arbitrary,
            1000,
            one =>
            {
                var slots = one.Decision.Slots;
                var days = slots.Select(slot => slot.Start.InZone(one.In).Date).ToArray();
                Law.Require(slots.Count <= one.Most && one.Most <= 3, "more than may be");
                Law.Require(days.Distinct().Count() == days.Length, $"two on a day: {Printed.Of(one.Decision)}");
                Law.Require(
                    slots.Zip(slots.Skip(1)).All(pair => pair.First.Start < pair.Second.Start),
                    $"out of order: {Printed.Of(one.Decision)}"
                );
                var earliest = one.Now + Duration.FromMinutes(Math.Max(one.Notice, one.PausedFor ?? 0));
                Law.Require(slots.All(slot => slot.Start >= earliest), $"too soon: {Printed.Of(one.Decision)}");
            }
        );

    private static SlotCase Filled(SlotCase given, Random random)
    {
        bool inOrder = random.Next(3) > 0;
        int step = 5 + random.Next(60);
        return given with
        {
            Attendees =
            [
                .. given.Attendees.Select(who =>
                    who with
                    {
                        Busy =
                        [
                            .. Enumerable
                                .Range(0, 30_000 / step)
                                .Where(_ => random.Next(40) > 0)
                                .Select(i =>
                                    (
                                        (i * step) - 1000 + (inOrder ? 0 : random.Next(-500, 500)),
                                        1 + random.Next(step - 1),
                                        random.Next(30) == 0 && !inOrder ? BusyKind.Tentative : BusyKind.Busy
                                    )
                                ),
                        ],
                    }
                ),
            ],
        };
    }

    private static int[] Proposals(Random random) =>
        [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => random.Next(1, 15_000))];

    private static string At(long minute) => Instant.FromUnixTimeSeconds(minute * 60).ToString();
}
