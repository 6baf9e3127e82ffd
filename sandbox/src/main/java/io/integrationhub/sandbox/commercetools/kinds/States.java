package io.integrationhub.sandbox.commercetools.kinds;

import io.integrationhub.sandbox.commercetools.project.Caller;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.ProjectState;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import io.integrationhub.sandbox.commercetools.project.Shape;
import io.integrationhub.sandbox.commercetools.values.Choice;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** States of a merchant's own workflows, and the built-in state that every line item starts in. */
public final class States {

    private static final Choice TYPE = Choice.of(
            "type",
            "OrderState RecurringOrderState LineItemState ProductState ReviewState"
                    + " PaymentState QuoteRequestState StagedQuoteState QuoteState");
    private static final String INITIAL_LINE_ITEM_STATE = "Initial";

    private States() {}

    public static Kind kind() {
        return Kind.of("state", "states")
                .areas("states")
                .fields("key type name description initial builtIn roles transitions")
                .selector("key", "key")
                .created(Shape.of("key! type! name description initial roles transitions"), States::create)
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

    /** Without transitions any state may follow; an empty list makes the state the last one. */
    private static void setTransitions(ObjectNode state, ObjectNode action, Change change) {
        state.remove("transitions");
        if (action.hasNonNull("transitions")) {
            ArrayNode transitions = state.putArray("transitions");
            action.path("transitions").forEach(next -> transitions.add(change.reference("state", next)));
        }
    }

    /** Every Project has the state {@code Initial} of line items; it is created once. */
    public static void ensureBuiltIn(ProjectState project) {
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

    /** The {@code state} of a new line: its whole quantity in the built-in state. */
    public static ArrayNode initial(long quantity, Change change) {
        ObjectNode reference = change.reference("state", Json.object().put("key", INITIAL_LINE_ITEM_STATE));
        ArrayNode states = Json.array();
        states.addObject().put("quantity", quantity).set("state", reference);
        return states;
    }

    /** The Reference to the next state, if the type fits and the transition is allowed or forced. */
    public static ObjectNode transition(Optional<JsonNode> from, JsonNode to, String type, Change change) {
        ObjectNode next = change.resolve("state", to);
        if (!next.path("type").asString().equals(type)) {
            throw Refusal.invalidOperation("The state '" + next.path("key").asString() + "' is no " + type + ".");
        }
        from.map(reference -> change.resolve("state", reference)).ifPresent(now -> requireTransition(now, next));
        return Json.object().put("typeId", "state").put("id", next.path("id").asString());
    }

    private static void requireTransition(ObjectNode now, ObjectNode next) {
        if (!now.has("transitions")) {
            return;
        }
        String wanted = next.path("id").asString();
        boolean allowed = Json.objects(now, "transitions").stream()
                .anyMatch(one -> one.path("id").asString().equals(wanted));
        if (!allowed) {
            throw Refusal.invalidOperation("There is no transition from state '"
                    + now.path("key").asString()
                    + "' to '"
                    + next.path("key").asString()
                    + "'.");
        }
    }
}
