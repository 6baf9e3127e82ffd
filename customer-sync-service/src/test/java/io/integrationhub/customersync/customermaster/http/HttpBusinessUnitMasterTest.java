package io.integrationhub.customersync.customermaster.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.businessunit.UnitField;
import io.integrationhub.customersync.businessunit.UnitKey;
import io.integrationhub.customersync.businessunit.UnitType;
import io.integrationhub.customersync.customermaster.CustomerMasterFault;
import io.integrationhub.customersync.customermaster.UnitRecords;
import io.integrationhub.customersync.fakes.CustomerWorld;
import io.integrationhub.system.SystemCall;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.RealMappings;
import io.integrationhub.test.fakes.ScriptedSystem;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpBusinessUnitMasterTest {

    private static final UnitKey KEY = new UnitKey("sap-1");

    private final ScriptedSystem erp = new ScriptedSystem("erp");
    private final HttpBusinessUnitMaster master =
            new HttpBusinessUnitMaster((_, _) -> erp, UnitRecords.of(RealMappings.compiler(), InstantSource.system()));
    private final Tenant tenant = BoundSections.with(
            CustomerWorld.tenant(Map.of()), BoundSections.entry(HttpMasterSettings.SECTION, Map.of()));

    @Test
    void readsTheNeutralProtocol() {
        // Given
        erp.responds(200, "{\"key\": \"sap-1\", \"parent\": \"sap-0\", \"name\": \"Werk\", \"active\": false}");

        // When, Then
        assertThat(master.find(tenant, KEY)).get().satisfies(unit -> {
            assertThat(unit.type()).isEqualTo(UnitType.DIVISION);
            assertThat(unit.fields())
                    .containsEntry(UnitField.NAME, Optional.of("Werk"))
                    .containsEntry(UnitField.STATUS, Optional.of("Inactive"));
        });
        assertThat(erp.calls()).extracting(SystemCall::path).containsExactly("/api/business-units/sap-1");
    }

    @Test
    void findsNoneThatTheMasterDoesNotHave() {
        // Given
        erp.responds(404, "");

        // When, Then
        assertThat(master.find(tenant, KEY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    200 | {"name": "Werk"}  | 'key' is missing
                    200 | {"key": "sap-2"}  | 'key' is not the key that was requested
                    422 | {"error": "x"}    | with status 422
                    """)
    void cannotReadWhatIsNoUnit(int status, String body, String reason) {
        // Given
        erp.responds(status, body);

        // When, Then
        assertThatThrownBy(() -> master.find(tenant, KEY))
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault -> assertThat(fault.code())
                                .isEqualTo(CustomerMasterFault.BUSINESS_UNIT_RESPONSE_UNREADABLE))
                .hasMessageContaining(reason);
    }
}
