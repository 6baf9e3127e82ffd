package io.integrationhub.inventorythreshold.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.commercetools.extension.ExtensionError;
import io.integrationhub.commercetools.message.CustomerMessages;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.RejectedUnconfirmed;
import io.integrationhub.inventorythreshold.order.Shortage;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.system.SystemFault;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortageErrorsTest {

    private final ShortageErrors errors = new ShortageErrors(CustomerMessages.shipped("inventory-threshold"));

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void asksToTryAgainOnlyIfThatCanHelp(boolean isPermanent) {
        // Given
        Shortage unknown = new Shortage(new Position("SHIRT", ""), 1, OptionalLong.empty());

        // When
        ExtensionError error = errors.of(
                        new TenantId("acme"),
                        new RejectedUnconfirmed(List.of(unknown), SystemFault.SYSTEM_FAILED, isPermanent))
                .getFirst();

        // Then
        assertThat(error.extraInfo()).containsEntry("tryAgain", !isPermanent);
        assertThat(error.message().contains("try again")).isEqualTo(!isPermanent);
        assertThat(error.localizedMessage().values())
                .allSatisfy(text -> assertThat(text).contains("SHIRT"));
    }
}
