package io.integrationhub.sandbox.commercetools.resources;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Caller;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code state}: the states of a merchant's workflows, and the built-in state of new line items. */
public final class States {

    private static final EnumField TYPE = EnumField.of(
            "type",
            "OrderState RecurringOrderState LineItemState ProductState ReviewState"
                    + " PaymentState QuoteRequestState StagedQuoteState QuoteState");
    private static final String INITIAL_LINE_ITEM_STATE = "Initial";

    private States() {}

    static ResourceType resourceType() {
        return ResourceType.of("state", "states")
                .scopes("states")
                .fields("key type name description initial builtIn roles transitions")
                .selector("key", "key")
                .draft(Shape.of("key! type! name description initial roles transitions"), States::create)
                .setter("changeKey", "key")
                .setter("changeInitial", "initial")
                .setter("setName", "name")
                .setter("setDescription", "description")
                .setter("setRoles", "roles")
                .action(
                        "changeType",
                        Shape.of("type!"),
                        (state, action, change) -> state.put("type", TYPE.required(action)))
                .action("setTransitions", Shape.of("transitions"), States::setTransitions);
    }

    private static void create(ObjectNode state, ObjectNode draft, Change change) {
        state.put("key", draft.path("key").asString()).put("type", TYPE.required(draft));
        state.put("initial", draft.path("initial").asBoolean(true)).put("builtIn", false);
        Json.copy(draft, state, "name", "description", "roles");
        setTransitions(state, draft, change);
    }

    /** Sets the allowed next states: any state without a list, none with an empty list. */
    private static void setTransitions(ObjectNode state, ObjectNode action, Change change) {
        state.remove("transitions");
        if (action.hasNonNull("transitions")) {
            ArrayNode transitions = state.putArray("transitions");
            action.path("transitions").forEach(next -> transitions.add(change.reference("state", next)));
        }
    }

    /** Creates the built-in state {@code Initial} of line items if the Project does not have it yet. */
    public static void ensureBuiltIn(Project project) {
        if (project.find("state", "key", INITIAL_LINE_ITEM_STATE).isPresent()) {
            return;
        }
        Change change = project.begin(new Caller("platform", "built-in"));
        ObjectNode state = change.create("state");
        state.put("key", INITIAL_LINE_ITEM_STATE)
                .put("type", "LineItemState")
                .put("initial", true)
                .put("builtIn", true);
        state.putObject("name").put("en", INITIAL_LINE_ITEM_STATE);
        project.commit(change);
    }

    /** The states of a new line: the whole quantity is in the built-in state. */
    public static ArrayNode initial(long quantity, Change change) {
        ObjectNode reference = change.reference("state", Json.object().put("key", INITIAL_LINE_ITEM_STATE));
        ArrayNode states = Json.array();
        states.addObject().put("quantity", quantity).set("state", reference);
        return states;
    }

    /** Returns the Reference to the next state if its type is right and the transition is allowed or forced. */
    public static ObjectNode transition(Optional<JsonNode> from, JsonNode to, String type, Change change) {
        ObjectNode next = change.resolve("state", to);
        if (!next.path("type").asString().equals(type)) {
            throw ApiError.invalidOperation(
                    "The state '" + next.path("key").asString() + "' is not of type " + type + ".");
        }
        from.map(reference -> change.resolve("state", reference)).ifPresent(now -> requireTransition(now, next));
        return Json.object().put("typeId", "state").put("id", next.path("id").asString());
    }

    private static void requireTransition(ObjectNode now, ObjectNode next) {
        if (!now.has("transitions")) {
            return;
        }
        String nextId = next.path("id").asString();
        boolean allowed = Json.objects(now, "transitions").stream()
                .anyMatch(one -> one.path("id").asString().equals(nextId));
        if (!allowed) {
            throw ApiError.invalidOperation("There is no transition from state '"
                    + now.path("key").asString()
                    + "' to '"
                    + next.path("key").asString()
                    + "'.");
        }
    }
}
