package io.integrationhub.orderexport.crash;

import io.integrationhub.orderexport.Soak;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** Kills the service once before and after each step, and further times at random steps. */
@Tag("soak")
class CrashSoakTest extends CrashTest {

    private static final int FURTHER_KILLS = Soak.size(8);

    @Override
    int minKills() {
        return STEPS.size() * 2 + FURTHER_KILLS;
    }

    @Override
    List<HaltPoint> haltPoints(String tenant, Random random) {
        List<HaltPoint> all = STEPS.stream()
                .flatMap(step -> Stream.of(HaltPoint.before(step), HaltPoint.after(step)))
                .toList();
        Stream<HaltPoint> further = random.ints(FURTHER_KILLS, 0, all.size()).mapToObj(all::get);
        return Stream.concat(all.stream(), further).toList();
    }
}
