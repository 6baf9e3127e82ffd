package io.integrationhub.sandbox.commercetools.businessunit;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The Associates of a Business Unit. A customer is an Associate once, with one to five roles. */
final class Associates {

    static final String FIELD = "associates";

    static final Shape DRAFT = Shape.of("customer! associateRoleAssignments!")
            .with("associateRoleAssignments", Shape.of("associateRole! inheritance"));

    private static final EnumField INHERITANCE = EnumField.of("inheritance", "Enabled Disabled");
    private static final String ASSIGNMENTS = "associateRoleAssignments";
    private static final String ASSOCIATE = "associate";
    private static final String CUSTOMER = "customer";
    private static final int MAX = 2000;
    private static final int MAX_ROLES = 5;

    private Associates() {}

    static void addTo(ResourceType type) {
        Shape one = Shape.of("associate!").with(ASSOCIATE, DRAFT);
        type.action("addAssociate", one, Associates::add);
        type.action("changeAssociate", one, Associates::change);
        type.action("removeAssociate", Shape.of("customer!"), Associates::remove);
        type.action("setAssociates", Shape.of("associates!").with(FIELD, DRAFT), (unit, action, change) -> {
            unit.set(FIELD, read(action, change));
            Json.copy(unit, change.addMessage(BusinessUnits.TYPE, unit, "BusinessUnitAssociatesSet"), FIELD);
        });
    }

    static ArrayNode read(JsonNode node, Change change) {
        ArrayNode associates = Json.array();
        Json.objects(node, FIELD).forEach(draft -> put(associates, associate(draft, change)));
        return associates;
    }

    private static void put(ArrayNode associates, ObjectNode associate) {
        boolean present = associates.valueStream().anyMatch(one -> isOf(one, associate.path(CUSTOMER)));
        if (present || associates.size() == MAX) {
            throw ApiError.invalidOperation(
                    present ? "The customer is an Associate already." : "A Business Unit has at most 2000 Associates.");
        }
        associates.add(associate);
    }

    private static boolean isOf(JsonNode associate, JsonNode customer) {
        return associate.path(CUSTOMER).path("id").equals(customer.path("id"));
    }

    private static ObjectNode associate(JsonNode draft, Change change) {
        ObjectNode associate = Json.object();
        associate.set(CUSTOMER, change.reference(CUSTOMER, draft.path(CUSTOMER)));
        ArrayNode assignments = associate.putArray(ASSIGNMENTS);
        List<ObjectNode> drafts = Json.objects(draft, ASSIGNMENTS);
        if (drafts.isEmpty() || drafts.size() > MAX_ROLES) {
            throw ApiError.invalidInput("An Associate has one to five roles.");
        }
        drafts.forEach(assignment -> assignments
                .addObject()
                .put("inheritance", INHERITANCE.in(assignment).orElse("Disabled"))
                .set("associateRole", AssociateRoles.reference(assignment.path("associateRole"), change)));
        return associate;
    }

    private static void add(ObjectNode unit, ObjectNode action, Change change) {
        ObjectNode associate = associate(action.path(ASSOCIATE), change);
        put(Json.list(unit, FIELD), associate);
        change.addMessage(BusinessUnits.TYPE, unit, "BusinessUnitAssociateAdded")
                .set(ASSOCIATE, associate.deepCopy());
    }

    private static void change(ObjectNode unit, ObjectNode action, Change change) {
        ObjectNode associate = associate(action.path(ASSOCIATE), change);
        find(unit, associate.path(CUSTOMER)).set(ASSIGNMENTS, associate.path(ASSIGNMENTS));
        change.addMessage(BusinessUnits.TYPE, unit, "BusinessUnitAssociateChanged")
                .set(ASSOCIATE, associate.deepCopy());
    }

    private static void remove(ObjectNode unit, ObjectNode action, Change change) {
        ObjectNode associate = find(unit, change.reference(CUSTOMER, action.path(CUSTOMER)));
        Json.remove(Json.list(unit, FIELD), associate);
        change.addMessage(BusinessUnits.TYPE, unit, "BusinessUnitAssociateRemoved")
                .set(ASSOCIATE, associate);
    }

    private static ObjectNode find(ObjectNode unit, JsonNode customer) {
        return Json.objects(unit, FIELD).stream()
                .filter(one -> isOf(one, customer))
                .findFirst()
                .orElseThrow(() -> ApiError.invalidOperation("The customer is no Associate of the Business Unit."));
    }

    /** Turns the Associates that a unit inherits into its own, unless they are its own already. */
    static void makeExplicit(ObjectNode unit) {
        ArrayNode own = Json.list(unit, FIELD);
        for (ObjectNode inherited : Json.objects(unit, "inheritedAssociates")) {
            if (own.valueStream().anyMatch(one -> isOf(one, inherited.path(CUSTOMER)))) {
                continue;
            }
            ObjectNode associate = own.addObject();
            associate.set(CUSTOMER, inherited.path(CUSTOMER));
            ArrayNode assignments = associate.putArray(ASSIGNMENTS);
            Json.objects(inherited, ASSIGNMENTS)
                    .forEach(one -> assignments
                            .addObject()
                            .put("inheritance", "Disabled")
                            .set("associateRole", one.path("associateRole")));
        }
    }

    /** The Associates that divisions inherit from a unit: those with inheritable roles, and those it inherits. */
    static ArrayNode inheritable(ObjectNode parent) {
        ArrayNode inherited = Json.array();
        for (ObjectNode associate : Json.objects(parent, FIELD)) {
            ArrayNode roles = Json.array();
            Json.objects(associate, ASSIGNMENTS).stream()
                    .filter(one -> one.path("inheritance").asString("").equals("Enabled"))
                    .forEach(one -> {
                        ObjectNode role = roles.addObject();
                        role.set("associateRole", one.path("associateRole"));
                        role.set("source", Hierarchy.reference(parent));
                    });
            if (!roles.isEmpty()) {
                inherited.addObject().<ObjectNode>set(ASSIGNMENTS, roles).set(CUSTOMER, associate.path(CUSTOMER));
            }
        }
        for (ObjectNode above : Json.objects(parent, "inheritedAssociates")) {
            inherited
                    .valueStream()
                    .filter(one -> isOf(one, above.path(CUSTOMER)))
                    .map(ObjectNode.class::cast)
                    .findFirst()
                    .ifPresentOrElse(
                            one -> Json.list(one, ASSIGNMENTS).addAll((ArrayNode) above.path(ASSIGNMENTS)),
                            () -> inherited.add(above.deepCopy()));
        }
        return inherited;
    }
}
