package io.integrationhub.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.pricing.commercetools.promotion.Promotions;
import io.integrationhub.pricing.ledger.PromotionLedger;
import io.integrationhub.pricing.promotion.Promotion;
import io.integrationhub.pricing.promotion.PromotionEntry;
import io.integrationhub.pricing.promotion.PromotionId;
import io.integrationhub.pricing.promotion.PromotionKind;
import io.integrationhub.pricing.promotionout.PromotionEvents;
import io.integrationhub.pricing.promotionout.PromotionReceiver;
import io.integrationhub.pricing.settings.PromotionSettings;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.CrashingProcess;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromotionOutFlowTest {

    private static final PromotionId ID = new PromotionId(PromotionKind.CART_DISCOUNT, "discount-1");

    private final Tenant withReceiver = tenant("loyalty");
    private final World world = new World();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
    void tellsAllWhereverItCrashes(int step) {
        // Given
        world.content = "one";

        // When
        try {
            flow(new CrashingProcess(step)).sync(withReceiver, ID);
        } catch (CrashingProcess.Crash _) {
            // The message is delivered again.
        }
        flow().sync(withReceiver, ID);

        // Then
        assertThat(world.effects).containsExactly("published one", "sent one");
        assertThat(flow().sync(withReceiver, ID)).isInstanceOf(PromotionOutOutcome.AlreadyPublished.class);
    }

    @Test
    void publishesOnlyIfNoSystemReceivesPromotions() {
        // Given
        world.content = "one";

        // When
        flow().sync(tenant(""), ID);

        // Then
        assertThat(world.effects).containsExactly("published one");
    }

    @Test
    void tellsChangesAndADeletion() {
        // When
        world.content = "one";
        flow().sync(withReceiver, ID);
        world.content = "two";
        flow().sync(withReceiver, ID);
        world.content = "";

        // Then
        assertThat(flow().sync(withReceiver, ID)).isInstanceOf(PromotionOutOutcome.DeletionPublished.class);
        assertThat(flow().sync(withReceiver, ID)).isInstanceOf(PromotionOutOutcome.NeverKnown.class);
        assertThat(world.effects)
                .containsExactly(
                        "published one",
                        "sent one",
                        "published two",
                        "sent two",
                        "published deletion",
                        "sent deletion");
    }

    @Test
    void sendsWhatWasRejectedAgainOnceItChangesOrAnOperatorSaysSo() {
        // Given
        world.content = "one";
        world.rejection = Optional.of("status 422");
        assertThat(flow().sync(withReceiver, ID)).isInstanceOf(PromotionOutOutcome.Rejected.class);
        assertThat(flow().sync(withReceiver, ID)).isInstanceOf(PromotionOutOutcome.AlreadyRejected.class);

        // When
        world.rejection = Optional.empty();
        world.clearRejection(withReceiver.id(), ID);

        // Then
        assertThat(flow().sync(withReceiver, ID)).isInstanceOf(PromotionOutOutcome.Published.class);
        assertThat(world.effects).containsExactly("published one", "sent one");
    }

    private static Tenant tenant(String system) {
        Map<String, Object> sections = new HashMap<>();
        sections.put("masters", Map.of("promotion", "commercetools"));
        Map.Entry<String, Object> settings = BoundSections.entry(PromotionSettings.SECTION, Map.of("system", system));
        sections.put(settings.getKey(), settings.getValue());
        return new Tenant(new TenantId("acme"), sections);
    }

    private PromotionOutFlow flow() {
        return flow(new CrashingProcess(0));
    }

    private PromotionOutFlow flow(CrashingProcess process) {
        return new PromotionOutFlow(
                process.around(Promotions.class, world),
                process.around(PromotionLedger.class, world),
                process.around(PromotionEvents.class, world),
                process.around(PromotionReceiver.class, world));
    }

    /** commercetools with one promotion, and all that are effects about it; what is effects twice counts once. */
    private static final class World implements Promotions, PromotionLedger, PromotionEvents, PromotionReceiver {

        private final Set<String> effects = new LinkedHashSet<>();
        private String content = "";
        private Optional<String> rejection = Optional.empty();
        private PromotionEntry entry = PromotionEntry.NONE;

        @Override
        public Optional<Promotion> load(Tenant tenant, PromotionId id) {
            return content.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Promotion(
                            id, 1, "key", "", Map.of(), true, Optional.empty(), Optional.empty(), Map.of(), content));
        }

        @Override
        public Set<String> existing(Tenant tenant, PromotionKind kind, Collection<String> ids) {
            return Set.of();
        }

        @Override
        public PromotionEntry find(TenantId tenant, PromotionId id) {
            return entry;
        }

        @Override
        public void recordPublished(TenantId tenant, PromotionId id, String digest) {
            entry = new PromotionEntry(Optional.of(digest), entry.sent(), entry.rejected());
        }

        @Override
        public void recordSent(TenantId tenant, PromotionId id, String digest) {
            entry = new PromotionEntry(entry.published(), Optional.of(digest), entry.rejected());
        }

        @Override
        public void recordRejected(TenantId tenant, PromotionId id, String digest) {
            entry = new PromotionEntry(entry.published(), entry.sent(), Optional.of(digest));
        }

        @Override
        public void clearRejection(TenantId tenant, PromotionId id) {
            entry = new PromotionEntry(entry.published(), entry.sent(), Optional.empty());
        }

        @Override
        public void delete(TenantId tenant, PromotionId id) {
            entry = PromotionEntry.NONE;
        }

        @Override
        public List<String> known(TenantId tenant, PromotionKind kind, String after, int limit) {
            return List.of();
        }

        @Override
        public void publish(Tenant tenant, Promotion promotion) {
            effects.add("published " + promotion.digest());
        }

        @Override
        public void publishDeletion(Tenant tenant, PromotionId id) {
            effects.add("published deletion");
        }

        @Override
        public Optional<String> send(Tenant tenant, Promotion promotion) {
            if (rejection.isEmpty()) {
                effects.add("sent " + promotion.digest());
            }
            return rejection;
        }

        @Override
        public Optional<String> delete(Tenant tenant, PromotionId id) {
            effects.add("sent deletion");
            return Optional.empty();
        }
    }
}
