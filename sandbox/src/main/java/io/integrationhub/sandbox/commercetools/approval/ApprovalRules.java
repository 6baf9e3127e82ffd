package io.integrationhub.sandbox.commercetools.approval;

import io.integrationhub.sandbox.commercetools.businessunit.AssociateRoles;
import io.integrationhub.sandbox.commercetools.businessunit.BusinessUnits;
import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The resource type {@code approval-rule}: defines whose orders need whose approval. Order Predicates are a language of
 * their own, of which the stand-in supports only the predicate that matches every order.
 */
final class ApprovalRules {

    static final String TYPE = "approval-rule";

    private static final EnumField STATUS = EnumField.of("status", "Active Inactive");
    private static final String EVERY_ORDER = "1=1";

    private ApprovalRules() {}

    static ResourceType resourceType() {
        Shape role = Shape.of("associateRole!");
        return ResourceType.of(TYPE, "approval-rules")
                .scopes("approval_rules")
                .fields("key name description status predicate approvers requesters businessUnit")
                .draft(
                        Shape.of("key name! description status! predicate! approvers! requesters!")
                                .with("requesters", role)
                                .with(
                                        "approvers",
                                        Shape.of("tiers!")
                                                .with(
                                                        "tiers",
                                                        Shape.of("and!")
                                                                .with(
                                                                        "and",
                                                                        Shape.of("or!")
                                                                                .with("or", role)))),
                        ApprovalRules::create);
    }

    private static void create(ObjectNode rule, ObjectNode draft, Change change) {
        String predicate = draft.path("predicate").asString("");
        if (!predicate.replace(" ", "").equals(EVERY_ORDER)) {
            throw ApiError.notImplemented("the Order Predicate '" + predicate + "'");
        }
        Json.copy(draft, rule, "key", "name", "description", "predicate");
        rule.put("status", STATUS.in(draft).orElse("Active"));
        rule.putObject("businessUnit")
                .put("typeId", BusinessUnits.TYPE)
                .put("key", change.caller().businessUnit());
        rule.set("requesters", roles(draft.path("requesters"), change));
        rule.set("approvers", draft.path("approvers").deepCopy());
        for (JsonNode tier : rule.path("approvers").path("tiers")) {
            for (ObjectNode conjunct : Json.objects(tier, "and")) {
                conjunct.set("or", roles(conjunct.path("or"), change));
            }
        }
        change.addMessage(TYPE, rule, "ApprovalRuleCreated").set("approvalRule", rule);
    }

    private static ArrayNode roles(JsonNode drafts, Change change) {
        ArrayNode roles = Json.array();
        drafts.forEach(draft ->
                roles.addObject().set("associateRole", AssociateRoles.reference(draft.path("associateRole"), change)));
        return roles;
    }

    /** The active rules of a unit that match an order of an Associate with these roles. */
    static List<ObjectNode> matching(String unitKey, Set<String> roles, Change change) {
        return change.project().all(TYPE).stream()
                .filter(rule -> rule.path("status").asString().equals("Active"))
                .filter(rule -> rule.at("/businessUnit/key").asString().equals(unitKey))
                .filter(rule -> rule.path("requesters")
                        .valueStream()
                        .map(one -> one.at("/associateRole/key").asString())
                        .anyMatch(roles::contains))
                .toList();
    }
}
