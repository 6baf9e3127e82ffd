package io.integrationhub.taxadapter.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemCall;
import io.integrationhub.taxadapter.PublicSchemas;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.vat.VatId;
import io.integrationhub.test.fakes.ScriptedSystem;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViesRegisterTest {

    private final ScriptedSystem vies = new ScriptedSystem("vies");
    private final ViesRegister register = new ViesRegister((_, _) -> vies, (_, _) -> vies);
    private final Tenant tenant = SampleTenants.tenant("avatax", Map.of());

    @Test
    void sendsTheNumberWithoutItsPrefix() {
        // Given
        vies.responds(200, "{\"valid\":true}").responds(200, "{\"valid\":false}");

        // When
        boolean first = isRegistered();
        boolean second = isRegistered();

        // Then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
        SystemCall call = vies.calls().getFirst();
        assertThat(call.path()).isEqualTo("/check-vat-number");
        assertThat(PublicSchemas.body(call).path("countryCode").asString()).isEqualTo("DE");
        assertThat(PublicSchemas.body(call).path("vatNumber").asString()).isEqualTo("136695976");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"actionSucceed\":false,\"errorWrappers\":[{\"error\":\"MS_UNAVAILABLE\"}]}",
                "{\"valid\":false,\"errorWrappers\":[{\"error\":\"MS_MAX_CONCURRENT_REQ\"}]}",
                "{}",
                "<html>out of order</html>",
                ""
            })
    void doesNotTakeAMissingResultForANegativeOne(String body) {
        // Given
        vies.responds(200, body);

        // When
        // Then
        assertThatThrownBy(this::isRegistered)
                .isInstanceOfSatisfying(
                        TransientFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(VatRegisterFault.VAT_REGISTER_UNAVAILABLE))
                .hasMessageNotContaining("136695976");
    }

    private boolean isRegistered() {
        return register.isRegistered(
                tenant, VatId.parse("DE136695976").orElseThrow(), Deadline.in(Duration.ofSeconds(1)));
    }
}
