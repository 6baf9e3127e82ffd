package io.integrationhub.sandbox.commercetools.customer;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The customer groups that a customer or a Business Unit is assigned to.
 *
 * @param typeId the resource type
 * @param prefix what precedes {@code GroupAssignmentAdded} in the names of messages
 */
public record GroupAssignments(String typeId, String prefix) {

    public static final String FIELD = "customerGroupAssignments";
    public static final Shape DRAFT = Shape.of("customerGroup!").with("customerGroup", Shape.of("typeId id key"));

    private static final int MAX = 500;
    private static final String GROUP = "customerGroup";
    private static final String ASSIGNMENT = "customerGroupAssignment";

    public void addTo(ResourceType type) {
        type.action("addCustomerGroupAssignment", Shape.of(ASSIGNMENT + "!").with(ASSIGNMENT, DRAFT), this::add);
        type.action("removeCustomerGroupAssignment", Shape.of("customerGroup!"), this::remove);
        type.action("setCustomerGroupAssignments", Shape.of(FIELD).with(FIELD, DRAFT), this::set);
    }

    /** The assignments in a draft or update action. */
    public static ArrayNode read(JsonNode node, Change change) {
        ArrayNode assignments = Json.array();
        for (ObjectNode draft : Json.objects(node, FIELD)) {
            put(assignments, draft, change);
        }
        return assignments;
    }

    private static ObjectNode put(ArrayNode assignments, JsonNode draft, Change change) {
        ObjectNode assignment = Json.object();
        assignment.set(GROUP, change.reference("customer-group", draft.path(GROUP)));
        if (find(assignments, assignment).isPresent()) {
            throw ApiError.duplicateField(
                    FIELD, assignment.path(GROUP).path("id").asString());
        }
        if (assignments.size() == MAX) {
            throw ApiError.invalidOperation("At most " + MAX + " customer groups can be assigned.");
        }
        assignments.add(assignment);
        return assignment;
    }

    private static Optional<JsonNode> find(ArrayNode assignments, ObjectNode assignment) {
        return assignments.valueStream().filter(assignment::equals).findFirst();
    }

    private void add(ObjectNode resource, ObjectNode action, Change change) {
        ObjectNode assignment = put(Json.list(resource, FIELD), action.path(ASSIGNMENT), change);
        change.addMessage(typeId, resource, prefix + "GroupAssignmentAdded").set(ASSIGNMENT, assignment.deepCopy());
    }

    private void remove(ObjectNode resource, ObjectNode action, Change change) {
        ObjectNode assignment = Json.object();
        assignment.set(GROUP, change.reference("customer-group", action.path(GROUP)));
        ArrayNode assignments = Json.list(resource, FIELD);
        if (find(assignments, assignment).isEmpty()) {
            throw ApiError.invalidOperation("The customer group is not assigned.");
        }
        List<JsonNode> remaining =
                assignments.valueStream().filter(one -> !assignment.equals(one)).toList();
        assignments.removeAll().addAll(remaining);
        change.addMessage(typeId, resource, prefix + "GroupAssignmentRemoved").set(ASSIGNMENT, assignment);
    }

    private void set(ObjectNode resource, ObjectNode action, Change change) {
        JsonNode before = resource.path(FIELD).deepCopy();
        resource.set(FIELD, read(action, change));
        ObjectNode message = change.addMessage(typeId, resource, prefix + "GroupAssignmentsSet");
        message.set(FIELD, resource.path(FIELD).deepCopy());
        message.set("oldCustomerGroupAssignments", before);
    }
}
