package io.integrationhub.taxadapter.engine.avatax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.PublicSchemas;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.SampleTransactions;
import io.integrationhub.taxadapter.engine.avatax.AvaTaxAddresses.Resolution;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.ScriptedSystem;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AvaTaxAddressesTest {

    private final ScriptedSystem avatax = new ScriptedSystem("avatax");
    private final AvaTaxAddresses addresses = new AvaTaxAddresses((_, _) -> avatax);
    private final Tenant tenant = BoundSections.with(
            SampleTenants.tenant("avatax", Map.of()), BoundSections.entry(AvaTaxSettings.SECTION, Map.of()));

    @Test
    void resolvesAValidatedAddress() {
        // Given
        avatax.responds(200, "{\"validatedAddresses\":[{\"line1\":\"5 BROADWAY\"}]}");

        // When
        boolean resolved = exists();

        // Then
        assertThat(resolved).isTrue();
        PublicSchemas.assertValidForAvaTax(
                "AddressValidationInfo", avatax.calls().getFirst());
    }

    @Test
    void detectsAnAddressThatDoesNotExist() {
        // Given
        avatax.responds(200, "{\"validatedAddresses\":[{}],\"messages\":[{\"severity\":\"Error\"}]}");
        avatax.responds(200, "{\"validatedAddresses\":[]}");

        // When
        // Then
        assertThat(exists()).isFalse();
        assertThat(exists()).isFalse();
    }

    @Test
    void doesNotTakeARejectionForANegativeResult() {
        // Given
        avatax.responds(400, "{\"error\":{\"code\":\"UnsupportedCountry\"}}");

        // When
        // Then
        assertThatThrownBy(this::exists).isInstanceOf(PermanentFault.class);
    }

    @Test
    void suggestsTheAddressAsCarriersWriteIt() {
        // Given
        avatax.responds(
                200,
                "{\"validatedAddresses\":[{\"line1\":\"5 Broadway\",\"city\":\"new york\",\"region\":\"NY\","
                        + "\"country\":\"US\",\"postalCode\":\"10001-1234\"}]}");
        avatax.responds(200, "{\"validatedAddresses\":[{\"line1\":\"5 BROADWAY\",\"region\":\"NY\"}]}");
        avatax.responds(200, "{\"validatedAddresses\":[{\"line1\":\"5 Main St\",\"region\":\"NJ\"}]}");

        // When
        Optional<Place> suggestion = resolve().suggestion();

        // Then
        assertThat(suggestion).contains(new Place("US", "NY", "10001-1234", "new york", "5 Broadway"));
        assertThat(resolve().suggestion()).isEmpty();
        assertThat(resolve().suggestion()).isEmpty();
    }

    private Resolution resolve() {
        return addresses.resolve(tenant, SampleTransactions.NEW_YORK, Deadline.in(Duration.ofSeconds(1)));
    }

    private boolean exists() {
        return resolve().exists();
    }
}
