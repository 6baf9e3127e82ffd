package io.integrationhub.sandbox.commercetools.approval;

import io.integrationhub.sandbox.commercetools.businessunit.BusinessUnits;
import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code approval-flow}: orders start flows, Associates complete them. */
public final class ApprovalFlows {

    static final String TYPE = "approval-flow";

    private static final String PENDING = "Pending";
    private static final String APPROVED = "Approved";
    private static final String REJECTED = "Rejected";

    private ApprovalFlows() {}

    /** Approval Rules and Approval Flows. */
    public static List<ResourceType> resourceTypes() {
        return List.of(ApprovalRules.resourceType(), resourceType());
    }

    static ResourceType resourceType() {
        return ResourceType.of(TYPE, "approval-flows")
                .scopes("approval_flows")
                .fields("order businessUnit rules status rejection approvals eligibleApprovers"
                        + " pendingApprovers currentTierPendingApprovers")
                .action("approve", Shape.of(""), ApprovalFlows::approve)
                .action("reject", Shape.of("reason"), ApprovalFlows::reject);
    }

    /** Starts a flow if the new order of a Business Unit matches approval rules of that unit. */
    public static void start(ObjectNode order, Change change) {
        String unitKey = order.path("businessUnit").path("key").asString("");
        Optional<ObjectNode> buyer = change.project()
                .find(BusinessUnits.TYPE, "key", unitKey)
                .flatMap(unit -> BusinessUnits.associate(unit, buyerOf(order)));
        List<ObjectNode> rules = buyer.map(one -> ApprovalRules.matching(unitKey, BusinessUnits.roles(one), change))
                .orElse(List.of());
        if (rules.isEmpty()) {
            return;
        }
        ObjectNode flow = change.create(TYPE);
        flow.put("status", PENDING).set("order", reference("order", order));
        flow.set("businessUnit", order.path("businessUnit").deepCopy());
        flow.putArray("rules").addAll(rules.stream().map(ObjectNode::deepCopy).toList());
        flow.putArray("approvals");
        Approvers.of(flow).writeTo(flow);
        change.addMessage(TYPE, flow, "ApprovalFlowCreated").set("approvalFlow", flow);
    }

    private static String buyerOf(ObjectNode order) {
        return order.path("customerId").asString("");
    }

    private static void approve(ObjectNode flow, ObjectNode action, Change change) {
        ObjectNode associate = requireCurrentApprover(flow, change);
        Json.list(flow, "approvals")
                .addObject()
                .put("approvedAt", change.now().toString())
                .set("approver", associate);
        addMessage("ApprovalFlowApproved", flow, change)
                .set("associate", associate.path("customer").deepCopy());
        Approvers approvers = Approvers.of(flow);
        approvers.writeTo(flow);
        if (approvers.pending().isEmpty()) {
            complete(flow, APPROVED, change);
        }
    }

    private static void reject(ObjectNode flow, ObjectNode action, Change change) {
        ObjectNode associate = requireCurrentApprover(flow, change);
        ObjectNode rejection =
                flow.putObject("rejection").put("rejectedAt", change.now().toString());
        rejection.set("rejecter", associate);
        Json.copy(action, rejection, "reason");
        ObjectNode message = addMessage("ApprovalFlowRejected", flow, change);
        message.set("associate", associate.path("customer").deepCopy());
        Json.set(message, "rejectionReason", action.get("reason"));
        complete(flow, REJECTED, change);
    }

    private static void complete(ObjectNode flow, String status, Change change) {
        flow.put("status", status);
        addMessage("ApprovalFlowCompleted", flow, change).put("status", status);
    }

    private static ObjectNode addMessage(String type, ObjectNode flow, Change change) {
        ObjectNode message = change.addMessage(TYPE, flow, type);
        message.set("order", flow.path("order").deepCopy());
        return message;
    }

    private static ObjectNode requireCurrentApprover(ObjectNode flow, Change change) {
        if (!flow.path("status").asString().equals(PENDING)) {
            throw ApiError.invalidOperation("The Approval Flow is completed.");
        }
        JsonNode unit = change.resolve(BusinessUnits.TYPE, keyOf(flow.path("businessUnit")));
        ObjectNode associate = BusinessUnits.associate(
                        (ObjectNode) unit, change.caller().associate())
                .orElseThrow(() -> ApiError.invalidOperation("Only an Associate can do this."));
        boolean current = !Collections.disjoint(Approvers.of(flow).current(), BusinessUnits.roles(associate));
        if (!current) {
            throw ApiError.invalidOperation("It is not this Associate's turn.");
        }
        return associate.deepCopy();
    }

    private static ObjectNode keyOf(JsonNode reference) {
        return Json.object().put("key", reference.path("key").asString());
    }

    private static ObjectNode reference(String typeId, ObjectNode resource) {
        return Json.object().put("typeId", typeId).put("id", resource.path("id").asString());
    }
}
