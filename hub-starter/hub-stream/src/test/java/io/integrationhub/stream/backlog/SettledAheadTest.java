package io.integrationhub.stream.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SettledAheadTest {

    private static final long SEED = 20_261_130;

    @Test
    void survivesItsEncoding() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            long base = Math.abs(random.nextLong(1L << random.nextInt(1, 62)));
            long through = base + random.nextInt(1, 10_000);
            long[] unsettled = LongStream.concat(
                            LongStream.of(base), random.longs(random.nextInt(500), base, through + 1))
                    .sorted()
                    .distinct()
                    .toArray();

            SettledAhead ahead = new SettledAhead(base, through, unsettled);

            assertThat(SettledAhead.decoded(ahead.encoded()))
                    .as("round %d", round)
                    .isEqualTo(ahead);
        }
    }

    @Test
    void settledIsWhatIsNotListed() {
        SettledAhead ahead = new SettledAhead(10, 20, new long[] {10, 15});

        assertThat(LongStream.range(8, 23).filter(ahead::isSettled))
                .containsExactly(11L, 12L, 13L, 14L, 16L, 17L, 18L, 19L, 20L);
    }

    @Test
    void takesAByteOrTwoForEachUnsettledRecord() {
        long[] unsettled =
                LongStream.range(0, 1000).map(i -> 5_000_000_000L + i * 100).toArray();

        assertThat(new SettledAhead(unsettled[0], unsettled[999], unsettled).encoded())
                .hasSizeLessThan(1_100);
    }
}
