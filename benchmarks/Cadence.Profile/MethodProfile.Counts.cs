using System.Buffers.Binary;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cadence.Profile;

internal sealed partial class MethodProfile
{
    // In the trace, a number is the difference from the previous one of its sort. In IL it is absolute, and a type or method
    // a token.
    private void Copy(IEnumerable<long> numbers, ILProcessor il)
    {
        using var each = numbers.GetEnumerator();
        long[] schema = new long[4];
        var (count, handle) = (0L, 0L);
        while (true)
        {
            long changed = Next();
            for (int i = 0; i < schema.Length; i++)
            {
                schema[i] += (changed & (1 << i)) != 0 ? Next() : 0;
            }

            var (kind, length) = (schema[1], schema[2]);
            if (kind == 0)
            {
                return;
            }

            foreach (long number in (long[])[15, .. schema])
            {
                Number(number);
            }

            for (int i = 0; (kind & 0xF) != 0 && i < length; i++)
            {
                switch (kind & 0xF)
                {
                    case 3:
                        Token(run.TypeOf((ulong)(handle += Next())) is { } type ? module.ImportReference(type) : null);
                        break;
                    case 4:
                        Token(
                            run.MethodOf((ulong)(handle += Next())) is { } method
                                ? module.ImportReference(method)
                                : null
                        );
                        break;
                    default:
                        Number(count += Next());
                        break;
                }
            }
        }

        long Next() => each.MoveNext() ? each.Current : throw new InvalidDataException("counts end too soon");

        void Number(long number) =>
            il.Append(
                number is >= int.MinValue and <= int.MaxValue
                    ? il.Create(OpCodes.Ldc_I4, (int)number)
                    : il.Create(OpCodes.Ldc_I8, number)
            );

        // 0 stands for nothing, 1 for something that has no name here.
        void Token(MemberReference? member) =>
            il.Append(
                member is TypeReference type ? il.Create(OpCodes.Ldtoken, type)
                : member is MethodReference method ? il.Create(OpCodes.Ldtoken, method)
                : il.Create(OpCodes.Ldc_I4, handle == 0 ? 0 : 1)
            );
    }

    // One, two, five or nine bytes, most significant first. In one and two bytes, the last bit is the sign.
    private static IEnumerable<long> Numbers(byte[] bytes)
    {
        for (int at = 0; at < bytes.Length; )
        {
            byte first = bytes[at];
            int length =
                first < 0x80 ? 1
                : first < 0xC0 ? 2
                : first == 0xC1 ? 9
                : 5;
            yield return length switch
            {
                1 => Signed(first, 6),
                2 => Signed(((first & 0x3F) << 8) | bytes[at + 1], 13),
                5 => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at + 1)),
                _ => BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(at + 1)),
            };
            at += length;
        }

        static long Signed(int bits, int width) => (bits >> 1) - ((bits & 1L) << width);
    }
}
