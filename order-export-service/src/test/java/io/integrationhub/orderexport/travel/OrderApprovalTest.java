package io.integrationhub.orderexport.travel;

import static io.integrationhub.orderexport.travel.OrderWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Orders of a Business Unit are exported only after their Approval Flows were approved. */
class OrderApprovalTest {

    private static final String WAITS = "the order waits for its Approval Flow";

    private static OrderWorld world;
    private static Company company;

    @BeforeAll
    static void start() {
        world = new OrderWorld(Map.of(
                "HUB_TENANTS_ACME_ORDER_EXPORT_GATE_APPROVAL_FLOWS",
                "true",
                "HUB_JOURNAL_COLLECTOR_ENABLED",
                "true",
                "HUB_TENANTS_ACME_COMMERCETOOLS_SWEEP_DELAY",
                "0s"));
        world.shop.post(
                "",
                "{'version':1,'actions':[{'action':'changeMessagesConfiguration',"
                        + "'messagesConfiguration':{'enabled':true,'deleteDaysAfterCreation':15}}]}");
        company = new Company(world.shop);
    }

    @AfterEach
    void deliverNotificationsAgain() {
        world.commercetools.deliveryFaults().clear();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void exportsAnOrderWhenItIsApproved() {
        // Given
        company.buyerOrders("B2B-1");
        eventually(() -> assertThat(journal("B2B-1")).contains(WAITS));
        assertThat(atOms("B2B-1")).isZero();

        // When
        company.approve("B2B-1");

        // Then
        eventually(() -> assertThat(atOms("B2B-1")).isEqualTo(1));
    }

    @Test
    void holdsBackARejectedOrderWithTheReason() {
        // Given
        company.buyerOrders("B2B-2");
        eventually(() -> assertThat(journal("B2B-2")).contains(WAITS));

        // When
        company.reject("B2B-2");

        // Then
        eventually(() -> assertThat(journal("B2B-2")).contains("the order was rejected in its Approval Flow"));
        assertThat(atOms("B2B-2")).isZero();
        assertThat(world.service.endpoint("orders/acme/B2B-2").path("obstacle").asString())
                .isEqualTo("the order was rejected in its Approval Flow");
    }

    @Test
    void exportsAnOrderWithoutAnApprovalRule() {
        // When
        company.managerOrders("B2B-3");
        world.shop.order("B2C-3");

        // Then
        eventually(() -> {
            assertThat(atOms("B2B-3")).isEqualTo(1);
            assertThat(atOms("B2C-3")).isEqualTo(1);
        });
    }

    @Test
    void findsAnApprovalWhoseNotificationIsLost() {
        // Given
        company.buyerOrders("B2B-4");
        eventually(() -> assertThat(journal("B2B-4")).contains(WAITS));
        world.commercetools.deliveryFaults().drop(1);
        company.approve("B2B-4");

        // When
        world.sweep("approvals");

        // Then
        eventually(() -> assertThat(atOms("B2B-4")).isEqualTo(1));
    }

    @Test
    void requiresScopesAndMessages() {
        assertThat(world.diagnoses("commercetools"))
                .contains("scope view_approval_flows: granted", "scope view_messages: granted");
        assertThat(world.diagnoses("order-approvals")).containsExactly("Messages of Approval Flows: are stored");
        assertThat(world.subscribedTo()).contains("approval-flow");
    }

    private static int atOms(String number) {
        return world.oms.ledger().ordersWithNumber(number).size();
    }

    private static List<String> journal(String number) {
        return world.service
                .endpoint("journal/acme/" + number)
                .path("steps")
                .valueStream()
                .map(step -> step.path("detail").asString())
                .toList();
    }
}
