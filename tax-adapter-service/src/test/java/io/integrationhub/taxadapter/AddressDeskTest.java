package io.integrationhub.taxadapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemFault;
import io.integrationhub.taxadapter.TaxQuoteOutcome.AddressUnknown;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Taxed;
import io.integrationhub.taxadapter.tax.AddressStanding;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxableCart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressDeskTest {

    private static final TaxQuestion QUESTION = SampleQuestions.threeItems();
    private static final Place NO_STREET = new Place("US", "NY", "10001", "New York", "");

    private Optional<Boolean> known = Optional.of(true);
    private int questions;
    private final AddressDesk desk = new AddressDesk(
            (_, _, _) -> {
                questions++;
                return known.orElseThrow(() -> new TransientFault(SystemFault.SYSTEM_TIMEOUT, "too slow"));
            },
            new FakeCheckMemory());

    @Test
    void asksForAnAddressOnce() {
        // When
        Optional<AddressStanding> first = look("mark", QUESTION);
        Optional<AddressStanding> second = look("mark", QUESTION);

        // Then
        assertThat(first).contains(AddressStanding.RESOLVED).isEqualTo(second);
        assertThat(questions).isEqualTo(1);
    }

    @Test
    void asksNobodyWhereTheTenantDoesNotWantItOrTheAddressIsNotCompleteOrElsewhere() {
        assertThat(look("off", QUESTION)).isEmpty();
        assertThat(look("mark", to(NO_STREET))).contains(AddressStanding.UNCHECKED);
        assertThat(look("mark", SampleQuestions.acrossTheUnion(Optional.empty())))
                .isEmpty();
        assertThat(questions).isZero();
    }

    @Test
    void marksTheCartOrRefusesItWhereThereIsNoSuchAddress() {
        // Given
        known = Optional.of(false);

        // When
        // Then
        assertThat(standing(quote("mark"))).contains(AddressStanding.UNKNOWN);
        assertThat(quote("refuse")).isEqualTo(new AddressUnknown());
    }

    @Test
    void refusesNobodyBecauseNobodyCanLook() {
        // Given
        known = Optional.empty();

        // When
        TaxQuoteOutcome outcome = quote("refuse");

        // Then
        assertThat(standing(outcome)).contains(AddressStanding.UNCHECKED);
    }

    private static Optional<AddressStanding> standing(TaxQuoteOutcome outcome) {
        return outcome instanceof Taxed(var taxes) ? taxes.address() : Optional.empty();
    }

    private static TaxQuestion to(Place place) {
        TaxItem first = QUESTION.items().getFirst();
        return QUESTION.about(List.of(new TaxItem(
                first.ref(), first.amount(), first.quantity(), first.taxCode(), first.sku(), first.from(), place)));
    }

    private TaxQuoteOutcome quote(String check) {
        TaxQuoteFlow flow = new TaxQuoteFlow(new FakeEngine(), new FakeRateMemory(), desk, SampleFlows.noVatIds());
        TaxableCart cart = new TaxableCart("cart-1", Optional.of(QUESTION), true, false);
        return flow.quote(tenant(check), cart, Deadline.in(Duration.ofSeconds(2)));
    }

    private Optional<AddressStanding> look(String check, TaxQuestion question) {
        return desk.look(tenant(check), question, Deadline.in(Duration.ofSeconds(1)));
    }

    private static Tenant tenant(String check) {
        return SampleTenants.tenant("avatax", Map.of("addresses.check", check));
    }
}
