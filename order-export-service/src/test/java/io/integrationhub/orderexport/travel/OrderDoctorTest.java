package io.integrationhub.orderexport.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The doctor checks of what orders need in commercetools. */
class OrderDoctorTest {

    private static OrderWorld world;

    @BeforeAll
    static void start() {
        world = new OrderWorld(Map.of(
                "HUB_TENANTS_ACME_ORDER_EXPORT_REJECTED_STATE",
                "rejected",
                "HUB_TENANTS_ACME_ORDER_EXPORT_GATE_STATES",
                "approved,released",
                "HUB_TENANTS_ACME_ORDER_EXPORT_STATES_PACKED",
                "line=packed"));
        world.shop.post("states", "{'key':'approved','type':'OrderState','initial':true}");
        world.shop.post("states", "{'key':'packed','type':'ProductState','initial':true}");
        world.shop.post("states", "{'key':'rejected','type':'OrderState','initial':true}");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void reportsAChannelWithoutTheRole() {
        // Given
        assertThat(diagnoses("order-export-channel"))
                .containsExactly(
                        "Channel hub-order-export: does not exist yet and is created with the first exported order");
        world.shop.post("channels", "{'key':'hub-order-export','roles':['InventorySupply']}");

        // When
        List<String> diagnoses = diagnoses("order-export-channel");

        // Then
        assertThat(diagnoses)
                .containsExactly(
                        "Channel hub-order-export: lacks the role OrderExport, so no order can be marked as exported;"
                                + " add the role to the Channel in the Merchant Center, or restart the service, which adds it");
    }

    @Test
    void reportsMissingStatesAndStatesOfAnotherType() {
        // When
        List<String> diagnoses = diagnoses("order-states");

        // Then
        assertThat(diagnoses)
                .containsExactly(
                        "State approved: is of type OrderState",
                        "State packed: is of type ProductState but the settings require type LineItemState;"
                                + " configure a State of type LineItemState",
                        "State rejected: is of type OrderState",
                        "State released: does not exist; create a State of type OrderState with this key");
    }

    @Test
    void requiresNothingForApprovalsUnlessTheGateWaitsForThem() {
        assertThat(diagnoses("commercetools")).noneMatch(diagnosis -> diagnosis.contains("approval"));
        assertThat(diagnoses("order-approvals")).isEmpty();
        assertThat(world.subscribedTo()).containsExactlyInAnyOrder("order", "payment");
    }

    private static List<String> diagnoses(String check) {
        return world.diagnoses(check);
    }
}
