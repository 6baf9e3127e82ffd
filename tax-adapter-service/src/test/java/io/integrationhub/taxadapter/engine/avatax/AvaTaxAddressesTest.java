package io.integrationhub.taxadapter.engine.avatax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.PublicSchemas;
import io.integrationhub.taxadapter.SampleQuestions;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.ScriptedSystem;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AvaTaxAddressesTest {

    private final ScriptedSystem avatax = new ScriptedSystem("avatax");
    private final AvaTaxAddresses addresses = new AvaTaxAddresses((_, _) -> avatax);
    private final Tenant tenant = BoundSections.with(
            SampleTenants.tenant("avatax", Map.of()), BoundSections.entry(AvaTaxSettings.SECTION, Map.of()));

    @Test
    void knowsAnAddressByItsValidatedForm() {
        // Given
        avatax.responds(200, "{\"validatedAddresses\":[{\"line1\":\"5 BROADWAY\"}]}");

        // When
        boolean resolved = resolves();

        // Then
        assertThat(resolved).isTrue();
        PublicSchemas.assertAvaTaxTakes("AddressValidationInfo", avatax.calls().getFirst());
    }

    @Test
    void knowsThatThereIsNoneByAnErrorAmongTheMessages() {
        // Given
        avatax.responds(200, "{\"validatedAddresses\":[{}],\"messages\":[{\"severity\":\"Error\"}]}");
        avatax.responds(200, "{\"validatedAddresses\":[]}");

        // When
        // Then
        assertThat(resolves()).isFalse();
        assertThat(resolves()).isFalse();
    }

    @Test
    void takesNoRefusalForANo() {
        // Given
        avatax.responds(400, "{\"error\":{\"code\":\"UnsupportedCountry\"}}");

        // When
        // Then
        assertThatThrownBy(this::resolves).isInstanceOf(PermanentFault.class);
    }

    private boolean resolves() {
        return addresses.resolves(tenant, SampleQuestions.NEW_YORK, Deadline.in(Duration.ofSeconds(1)));
    }
}
