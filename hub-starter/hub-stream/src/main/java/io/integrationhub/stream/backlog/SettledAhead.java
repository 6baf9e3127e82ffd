package io.integrationhub.stream.backlog;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What is settled of a partition beyond its first unsettled record. Stored, so that a crash does not repeat it although
 * the committed offset cannot pass the unsettled one.
 *
 * @param base the first unsettled offset, which is the committed one
 * @param through the last offset that this says something about
 * @param unsettled the unsettled offsets from {@code base} to {@code through}, ascending; all others are settled
 */
public record SettledAhead(long base, long through, long[] unsettled) {

    /** Nothing is known. */
    static final SettledAhead NOTHING = new SettledAhead(0, -1, new long[0]);

    private static final int MAX_VARINT = 10;

    /** Whether the record with this offset need not be processed again. */
    boolean isSettled(long offset) {
        return offset >= base && offset <= through && Arrays.binarySearch(unsettled, offset) < 0;
    }

    /** The unsettled offsets after this one. */
    long[] unsettledAfter(long offset) {
        return Arrays.stream(unsettled).filter(each -> each > offset).toArray();
    }

    /** Distances between the unsettled offsets, as variable-length numbers; typically a byte or two each. */
    public byte[] encoded() {
        ByteBuffer buffer = ByteBuffer.allocate((unsettled.length + 2) * MAX_VARINT);
        putVarint(buffer, base);
        putVarint(buffer, through - base);
        long before = base;
        for (long offset : unsettled) {
            putVarint(buffer, offset - before);
            before = offset;
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    /** Reads what {@link #encoded} wrote. */
    public static SettledAhead decoded(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long base = varint(buffer);
        long through = base + varint(buffer);
        long[] unsettled = new long[bytes.length];
        int count = 0;
        long before = base;
        while (buffer.hasRemaining()) {
            before += varint(buffer);
            unsettled[count++] = before;
        }
        return new SettledAhead(base, through, Arrays.copyOf(unsettled, count));
    }

    private static void putVarint(ByteBuffer buffer, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            buffer.put((byte) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        buffer.put((byte) rest);
    }

    private static long varint(ByteBuffer buffer) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = buffer.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SettledAhead that
                && base == that.base
                && through == that.through
                && Arrays.equals(unsettled, that.unsettled);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(base) + 31 * Long.hashCode(through) + 961 * Arrays.hashCode(unsettled);
    }

    @Override
    public String toString() {
        return "SettledAhead[" + base + ".." + through + " without " + unsettled.length + "]";
    }
}
