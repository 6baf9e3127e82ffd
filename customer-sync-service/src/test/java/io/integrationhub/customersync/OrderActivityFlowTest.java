package io.integrationhub.customersync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.OrderActivityOutcome.Irrelevant;
import io.integrationhub.customersync.OrderActivityOutcome.NotTracked;
import io.integrationhub.customersync.OrderActivityOutcome.Rejected;
import io.integrationhub.customersync.OrderActivityOutcome.Suppressed;
import io.integrationhub.customersync.OrderActivityOutcome.Tracked;
import io.integrationhub.customersync.OrderActivityOutcome.UpToDate;
import io.integrationhub.customersync.account.Accounts.Account;
import io.integrationhub.customersync.activity.OrderEvent;
import io.integrationhub.customersync.cdp.DeliveryResult;
import io.integrationhub.customersync.erasure.ErasedPersons;
import io.integrationhub.customersync.ledger.LedgerFault;
import io.integrationhub.customersync.profile.Profile;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.test.fakes.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each ending of the flow. */
class OrderActivityFlowTest {

    private static final OrderEvent PLACED = new OrderEvent.Placed("o-1");

    private final SettableClock clock = SettableClock.at("2026-11-01T10:00:00Z");
    private final Tenant tenant = SampleProfiles.tenant(Map.of("targets.cdp.adapter", "klaviyo"));
    private final FakeAccounts accounts = new FakeAccounts();
    private final FakePlatform platform = new FakePlatform();
    private final FakeTrackedActivities tracked = new FakeTrackedActivities();
    private boolean isErased;
    private final OrderActivityFlow flow = new OrderActivityFlow(accounts, platform, tracked, new Erased(), clock);

    @BeforeEach
    void placeAnOrder() {
        accounts.put(SampleProfiles.SOURCE, SampleProfiles.customer());
        accounts.put(SampleOrders.order());
    }

    @Test
    void tracksAPlacedOrderAndItsProducts() {
        // When
        var outcome = flow.track(tenant, Target.CDP, PLACED);

        // Then
        assertThat(outcome).isEqualTo(new Tracked(3, List.of()));
        assertThat(platform.calls())
                .containsExactly(
                        "cdp PLACED o-1 29.90",
                        "cdp ORDERED_PRODUCT o-1-l-1 20.00",
                        "cdp ORDERED_PRODUCT o-1-l-2 9.90");
    }

    @Test
    void tracksWhatHappensToTheOrderLater() {
        // When
        Instant now = clock.instant();
        flow.track(tenant, Target.CDP, new OrderEvent.Changed("o-1", 7, now));
        flow.track(tenant, Target.CDP, new OrderEvent.Progressed("o-1", now));
        flow.track(tenant, Target.CDP, new OrderEvent.Cancelled("o-1", now));
        flow.track(
                tenant, Target.CDP, new OrderEvent.Refunded("o-1", now, "t-1", Optional.of(SampleOrders.euros("5"))));
        flow.track(tenant, Target.CDP, new OrderEvent.Refunded("o-1", now, "t-2", Optional.empty()));
        flow.track(tenant, Target.CDP, new OrderEvent.Returned("o-1", now));

        // Then
        assertThat(platform.calls())
                .containsExactly(
                        "cdp UPDATED o-1-7 29.90",
                        "cdp FULFILLED o-1 29.90",
                        "cdp CANCELLED o-1 29.90",
                        "cdp REFUNDED t-1 5",
                        "cdp REFUNDED t-2 29.90",
                        "cdp REFUNDED r-1 10.00");
    }

    @Test
    void tellsATargetOnceThatAnOrderWasFulfilled() {
        // Given
        flow.track(tenant, Target.CDP, new OrderEvent.Progressed("o-1", clock.instant()));
        clock.advance(Duration.ofDays(3));

        // When
        var outcome = flow.track(tenant, Target.CDP, new OrderEvent.Progressed("o-1", clock.instant()));

        // Then
        assertThat(outcome).isEqualTo(new UpToDate());
        assertThat(platform.calls()).containsExactly("cdp FULFILLED o-1 29.90");
    }

    @Test
    void ignoresProgressThatFulfilsNothing() {
        // Given
        accounts.put(SampleOrders.unfulfilled());

        // When, Then
        assertThat(flow.track(tenant, Target.CDP, new OrderEvent.Progressed("o-1", clock.instant())))
                .isInstanceOf(Irrelevant.class);
        assertThat(flow.track(tenant, Target.CDP, new OrderEvent.Returned("o-1", clock.instant())))
                .isInstanceOf(Irrelevant.class);
        assertThat(platform.calls()).isEmpty();
    }

    @Test
    void sendsAnOldOrderAsHistory() {
        // Given
        clock.advance(Duration.ofDays(2));

        // When
        flow.track(tenant, Target.CDP, PLACED);

        // Then
        assertThat(platform.calls()).hasSize(3).allMatch(call -> call.contains(" history "));
    }

    @Test
    void sendsTheSameAgainAfterACrash() {
        // Given
        platform.fail(new TransientFault(LedgerFault.CUSTOMER_LOCKED, "not now"));

        // When, Then
        assertThatThrownBy(() -> flow.track(tenant, Target.CDP, PLACED)).isInstanceOf(TransientFault.class);
        flow.track(tenant, Target.CDP, PLACED);
        var first = platform.calls();
        tracked.forget();
        flow.track(tenant, Target.CDP, PLACED);
        assertThat(platform.calls().subList(3, 6)).isEqualTo(first);
    }

    @Test
    void doesNotTrackWhatNobodyOrWhoIsExcludedDid() {
        assertThat(flow.track(tenant, Target.CDP, new OrderEvent.Placed("unknown")))
                .isEqualTo(new NotTracked("the order does not exist, or its buyer is unknown"));

        Tenant otherStore = SampleProfiles.tenant(Map.of("targets.cdp.adapter", "klaviyo", "stores", "at"));
        assertThat(flow.track(otherStore, Target.CDP, PLACED)).isEqualTo(new NotTracked("its stores are not exported"));

        platform.respond(new DeliveryResult.Unsupported("it receives nothing about orders"));
        assertThat(flow.track(tenant, Target.CDP, PLACED))
                .isEqualTo(new NotTracked("it receives nothing about orders"));

        accounts.remove(SampleProfiles.SOURCE);
        assertThat(flow.track(tenant, Target.CDP, PLACED))
                .isEqualTo(new NotTracked("the buyer does not exist any more"));
    }

    @Test
    void doesNotTrackAnErasedPerson() {
        // Given
        isErased = true;

        // When, Then
        assertThat(flow.track(tenant, Target.CDP, PLACED)).isEqualTo(new Suppressed());
        assertThat(platform.calls()).isEmpty();
    }

    @Test
    void saysWhyTheTargetRejects() {
        // Given
        platform.respond(new DeliveryResult.Rejected("status 400"));

        // When, Then
        assertThat(flow.track(tenant, Target.CDP, PLACED)).isEqualTo(new Rejected("status 400"));
    }

    private final class Erased implements ErasedPersons {

        @Override
        public void add(Tenant whose, Account account, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean include(Tenant whose, Profile profile) {
            return isErased;
        }

        @Override
        public boolean include(Tenant whose, Account account, Instant asOf) {
            return isErased;
        }
    }
}
