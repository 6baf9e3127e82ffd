package io.integrationhub.orderexport.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the doctor says about the things orders need in commercetools. */
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
    void saysWhenTheChannelLostItsRole() {
        // Given
        assertThat(said("order-export-channel"))
                .containsExactly("Channel hub-order-export: is not there yet; the first exported order makes" + " it");
        world.shop.post("channels", "{'key':'hub-order-export','roles':['InventorySupply']}");

        // When
        List<String> said = said("order-export-channel");

        // Then
        assertThat(said)
                .containsExactly("Channel hub-order-export: lacks the role OrderExport, so no order can be"
                        + " marked as exported; add the role to the Channel in the Merchant"
                        + " Center, or restart the service, which adds it with the next"
                        + " order");
    }

    @Test
    void saysWhichStatesOfTheSettingsAreMissingOrOfAnotherType() {
        // When
        List<String> said = said("order-states");

        // Then
        assertThat(said)
                .containsExactly(
                        "State approved: is of type OrderState",
                        "State packed: is of type ProductState where the settings need"
                                + " LineItemState; name a State of type LineItemState in the"
                                + " settings",
                        "State rejected: is of type OrderState",
                        "State released: is named in the settings and not there; create a State of"
                                + " type OrderState with this key");
    }

    @Test
    void asksForNothingOfApprovalsWhereTheGateDoesNotWaitForThem() {
        assertThat(said("commercetools")).noneMatch(word -> word.contains("approval"));
        assertThat(said("order-approvals")).isEmpty();
        assertThat(world.subscribedTo()).containsExactlyInAnyOrder("order", "payment");
    }

    private static List<String> said(String check) {
        return world.doctorsWords(check);
    }
}
