package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.contract.ContractCheck;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Orders of a buyer need the approval of a manager and then of the director. */
class ApprovalFlowTest {

    private final Acme acme = new Acme();
    private String buyer = "";
    private String manager = "";
    private String director = "";

    @BeforeEach
    void createBusinessUnit() {
        acme.product("THING");
        role("buyer", "CreateMyOrdersFromMyCarts");
        role("manager", "UpdateApprovalFlows");
        role("director", "UpdateApprovalFlows','CreateApprovalRules");
        buyer = customer("buyer");
        manager = customer("manager");
        director = customer("director");
        acme.client.posted(
                "business-units",
                "{'key':'unit','unitType':'Company','name':'Unit','status':'Active','associates':["
                        + String.join(
                                ",",
                                associate(buyer, "buyer"),
                                associate(manager, "manager"),
                                associate(director, "director"))
                        + "]}");
        acme.client.posted(
                as(director) + "approval-rules",
                "{'name':'All','status':'Active','predicate':'1 = 1','requesters':["
                        + ofRole("buyer")
                        + "],'approvers':{'tiers':[{'and':[{'or':["
                        + ofRole("manager")
                        + "]}]},{'and':[{'or':["
                        + ofRole("director")
                        + "]}]}]}}");
    }

    @AfterEach
    void stop() {
        acme.close();
    }

    @Test
    void completesAfterTheApprovalOfTheLastTier() {
        // Given
        ObjectNode order = order(buyer);

        // When
        JsonNode pending = flowOf(order);
        ObjectNode partlyApproved = approve(manager, pending);
        ObjectNode approved = approve(director, partlyApproved);

        // Then
        assertThat(pending.path("status").asString()).isEqualTo("Pending");
        assertThat(pending.path("eligibleApprovers")).hasSize(2);
        assertThat(partlyApproved
                        .at("/currentTierPendingApprovers/0/associateRole/key")
                        .asString())
                .isEqualTo("director");
        assertThat(approved.path("status").asString()).isEqualTo("Approved");
        assertThat(acme.client.get("orders/" + order.path("id").asString()).body())
                .as("the order itself does not change")
                .isEqualTo(order);
    }

    @Test
    void endsWithTheFirstRejection() {
        // When
        ObjectNode rejected = act(manager, flowOf(order(buyer)), "{'action':'reject'}");

        // Then
        assertThat(rejected.path("status").asString()).isEqualTo("Rejected");
        assertThat(acme.client
                        .post(path(director, rejected), approval(rejected))
                        .code())
                .isEqualTo("InvalidOperation");
    }

    @Test
    void startsNoFlowForAnAssociateWithoutRule() {
        assertThat(flowsOf(order(director))).isEmpty();
    }

    @Test
    void acceptsApprovalsOfTheCurrentTierOnly() {
        // Given
        JsonNode flow = flowOf(order(buyer));

        // Then
        assertThat(acme.client.post(path(director, flow), approval(flow)).status())
                .isEqualTo(400);
        assertThat(acme.client.post(path(buyer, flow), approval(flow)).code()).isEqualTo("AssociateMissingPermission");
        assertThat(acme.client.get(as(customer("outsider")) + "approval-flows").status())
                .isEqualTo(403);
        assertThat(acme.client.get("approval-flows").status()).isEqualTo(404);
    }

    @Test
    void requiresTheScope() {
        // Given
        acme.standIn.createProject(Acme.KEY, "narrow", "secret", List.of("view_orders"));
        ApiClient narrow = ApiClient.of(acme.standIn, Acme.KEY, "narrow", "secret");

        // When
        ApiClient.Response rejected = narrow.get(as(buyer) + "approval-flows");

        // Then
        assertThat(rejected.code()).isEqualTo("insufficient_scope");
        assertThat(rejected.body().path("message").asString()).contains("view_approval_flows");
    }

    @Test
    void conformsToThePublicOpenApi() {
        // Given
        ContractCheck contract = acme.standIn.checkAgainst(PublicOpenApi.file());

        // When
        role("auditor", "UpdateBusinessUnitDetails");
        acme.client.posted(
                "business-units",
                "{'key':'other','unitType':'Company','name':'Other','associates':["
                        + associate(director, "director")
                        + "]}");
        acme.client.get(as(buyer) + "approval-rules");
        approve(director, approve(manager, flowOf(order(buyer))));
        act(manager, flowOf(order(buyer)), "{'action':'reject','reason':'too much'}");

        // Then
        assertThat(contract.findings()).isEmpty();
    }

    private void role(String key, String permission) {
        acme.client.posted(
                "associate-roles", "{'key':'" + key + "','buyerAssignable':true,'permissions':['" + permission + "']}");
    }

    private String customer(String name) {
        return acme.client
                .posted("customers", "{'email':'" + name + "@example.org','password':'secret'}")
                .at("/customer/id")
                .asString();
    }

    private static String associate(String customer, String role) {
        return "{'customer':{'typeId':'customer','id':'"
                + customer
                + "'},'associateRoleAssignments':["
                + ofRole(role)
                + "]}";
    }

    private static String ofRole(String role) {
        return "{'associateRole':{'typeId':'associate-role','key':'" + role + "'}}";
    }

    private ObjectNode order(String customer) {
        ObjectNode cart = acme.cart(
                "THING", ",'customerId':'" + customer + "','businessUnit':{'typeId':'business-unit','key':'unit'}");
        return acme.client.posted(
                "orders",
                "{'cart':{'typeId':'cart','id':'"
                        + cart.path("id").asString()
                        + "'},'version':"
                        + cart.path("version").asLong()
                        + "}");
    }

    private JsonNode flowOf(ObjectNode order) {
        return flowsOf(order).path(0);
    }

    private JsonNode flowsOf(ObjectNode order) {
        String where = "order(id=\"" + order.path("id").asString() + "\")";
        return acme.client
                .get(as(buyer) + "approval-flows?where=" + ApiClient.encode(where))
                .body()
                .path("results");
    }

    private ObjectNode approve(String associate, JsonNode flow) {
        return act(associate, flow, "{'action':'approve'}");
    }

    private ObjectNode act(String associate, JsonNode flow, String action) {
        return acme.client.updated(as(associate) + "approval-flows", flow, action);
    }

    private static String path(String associate, JsonNode flow) {
        return as(associate) + "approval-flows/" + flow.path("id").asString();
    }

    private static String approval(JsonNode flow) {
        return "{'version':" + flow.path("version").asLong() + ",'actions':[{'action':'approve'}]}";
    }

    private static String as(String associate) {
        return "as-associate/" + associate + "/in-business-unit/key=unit/";
    }
}
