using System.Text.Json;
using Field = Cadence.PriorField;

namespace Cadence;

/// <summary>Reads a prior; an absent constant has its default.</summary>
internal static class PriorReader
{
    private static readonly Field[] OfReturn =
    [
        Field.Scale,
        Field.Silence,
        Field.Activity,
        Field.Touch,
        Field.Unanswered,
        Field.Shape,
    ];

    private static readonly Field[] OfInterest = [Field.Scale, Field.Silence, Field.Activity, Field.Shape];
    private static readonly Field[] OfTempo = [Field.Centre, Field.Weight, Field.Certainty, Field.Spread];

    public static Prior Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        var fields = reader
            .Take(json, Place.Top)
            .Object("a prior", "a prior", Field.Return, Field.Interest, Field.Tempo);
        return new()
        {
            Return = Model(fields, Field.Return, Prior.Default.Return, Return, OfReturn),
            Interest = Model(fields, Field.Interest, Prior.Default.Interest, Interest, OfInterest),
            Tempo = Model(fields, Field.Tempo, Prior.Default.Tempo, Tempo, OfTempo),
        };
    }

    private delegate T Reading<T>(Fields<Field> fields, T standard);

    private static T Model<T>(Fields<Field> fields, Field name, T standard, Reading<T> reading, Field[] known)
    {
        if (!fields.Has(name))
        {
            return standard;
        }

        var model = fields[name].Object("an object of constants", Names<Field>.Of(name).ToString(), known);
        try
        {
            return reading(model, standard);
        }
        catch (ArgumentException wrong)
        {
            throw model.Refusal(wrong);
        }
    }

    private static ReturnPrior Return(Fields<Field> fields, ReturnPrior standard) =>
        new()
        {
            Scale = Constant(fields, Field.Scale, standard.Scale),
            Silence = Constant(fields, Field.Silence, standard.Silence),
            Activity = Constant(fields, Field.Activity, standard.Activity),
            Touch = Constant(fields, Field.Touch, standard.Touch),
            Unanswered = Constant(fields, Field.Unanswered, standard.Unanswered),
            Shape = Constant(fields, Field.Shape, standard.Shape),
        };

    private static InterestPrior Interest(Fields<Field> fields, InterestPrior standard) =>
        new()
        {
            Scale = Constant(fields, Field.Scale, standard.Scale),
            Silence = Constant(fields, Field.Silence, standard.Silence),
            Activity = Constant(fields, Field.Activity, standard.Activity),
            Shape = Constant(fields, Field.Shape, standard.Shape),
        };

    private static TempoPrior Tempo(Fields<Field> fields, TempoPrior standard) =>
        new()
        {
            Centre = Constant(fields, Field.Centre, standard.Centre),
            Weight = Constant(fields, Field.Weight, standard.Weight),
            Certainty = Constant(fields, Field.Certainty, standard.Certainty),
            Spread = Constant(fields, Field.Spread, standard.Spread),
        };

    private static double Constant(Fields<Field> fields, Field name, double standard) =>
        fields.Has(name) ? fields[name].Figure() : standard;
}
