package io.integrationhub.run.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.run.Item;
import io.integrationhub.run.Place;
import io.integrationhub.run.RunRequest;
import io.integrationhub.run.store.Run;
import io.integrationhub.run.store.RunFault;
import io.integrationhub.run.store.RunState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random deliveries with random faults, crashes and stops: whatever happened before, the last full delivery ends in the
 * same state as its first load into an empty target.
 */
class RunModelTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "missing-items", "remove", "max-removed-percent", "100", "max-changed-percent", "100", "concurrency", "3");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void convergesToTheLastDelivery(long seed) {
        converges(seed);
    }

    @Test
    @Tag("soak")
    void convergesInManyWorlds() {
        long first = Long.parseLong(orElse(System.getProperty("soak.seed", ""), "1000"));
        long worlds = 10 * Long.parseLong(orElse(System.getProperty("soak.size", ""), "10"));
        for (long seed = first; seed < first + worlds; seed++) {
            converges(seed);
        }
    }

    private static String orElse(String value, String other) {
        return value.isEmpty() ? other : value;
    }

    private static void converges(long seed) {
        // Given
        SplittableRandom random = new SplittableRandom(seed);
        RunFixture fixture = fixture();
        fixture.faults(faults(fixture, new Random(seed)));
        for (int i = 0; i < 4; i++) {
            boolean isFull = random.nextInt(3) > 0;
            List<Item<?>> feed = isFull ? full(random) : partial(random);
            untilFinal(fixture, isFull ? fixture.sources.full(feed) : fixture.sources.partial(feed), random);
        }
        List<Item<?>> last = full(random);

        // When
        untilFinal(fixture, fixture.sources.full(last), random);
        fixture.faults(_ -> {});
        Run repeated = fixture.run(fixture.sources.full(last));

        // Then
        RunFixture fresh = fixture();
        fresh.run(fresh.sources.full(last));
        assertThat(repeated.state()).as("seed " + seed).isEqualTo(RunState.COMPLETED);
        assertThat(fixture.shop.state()).as("seed " + seed).isEqualTo(fresh.shop.state());
        assertThat(fixture.shop.violations()).as("seed " + seed).isEmpty();
        fixture.shop.takeRequests();
        fixture.run(fixture.sources.full(last));
        assertThat(fixture.shop.takeRequests()).as("seed " + seed).isEmpty();
    }

    private static RunFixture fixture() {
        RunFixture fixture = new RunFixture();
        fixture.settings(SETTINGS);
        return fixture;
    }

    private static void untilFinal(RunFixture fixture, String document, SplittableRandom random) {
        long run = fixture.runs.request(fixture.id, RunRequest.of(RunFixture.SOURCE, document, "test"));
        while (!fixture.find(run).state().isFinal()) {
            if (random.nextInt(6) == 0) {
                fixture.runs.requestStop(run);
            }
            fixture.work();
            fixture.endPauses();
            if (fixture.find(run).state() == RunState.STOPPED) {
                fixture.operations().resume(fixture.find(run), "operator");
            }
        }
    }

    private static FakeTarget.Faults faults(RunFixture fixture, Random random) {
        return step -> {
            switch (random.nextInt(40)) {
                case 0, 1 -> throw new TransientFault(RunFault.RUN_ITEM_FAILED, "503");
                case 2 -> throw new PermanentFault(RunFault.RUN_ITEM_FAILED, "rejected");
                case 3 -> throw new TransientFault(RunFault.RUN_ITEM_FAILED, "down").outageOf("shop");
                case 4 -> fixture.crash();
                case 5 -> throw new IllegalStateException("a bug");
                default -> {
                    // Works.
                }
            }
        };
    }

    private static List<Item<?>> full(SplittableRandom random) {
        List<Item<?>> items = new ArrayList<>();
        int groups = 1 + random.nextInt(5);
        for (int i = 0; i < groups; i++) {
            items.add(
                    i == 0 || random.nextBoolean()
                            ? Group.root("g" + i)
                            : Group.child("g" + i, "g" + random.nextInt(i)));
        }
        IntStream.range(0, 12).filter(_ -> random.nextInt(3) > 0).forEach(i -> {
            String price = "" + random.nextInt(3);
            items.add(
                    random.nextBoolean()
                            ? Article.of("a" + i, price)
                            : Article.in("g" + random.nextInt(groups), "a" + i, price));
        });
        Collections.shuffle(items, new Random(random.nextLong()));
        return items;
    }

    private static List<Item<?>> partial(SplittableRandom random) {
        List<Item<?>> items = new ArrayList<>();
        IntStream.range(0, 12)
                .filter(_ -> random.nextInt(3) == 0)
                .forEach(i -> items.add(
                        random.nextInt(4) == 0
                                ? Item.deleted(Article.KIND, "a" + i, Place.NONE)
                                : Article.of("a" + i, "" + random.nextInt(3))));
        return items;
    }
}
