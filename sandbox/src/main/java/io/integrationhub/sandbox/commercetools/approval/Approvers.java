package io.integrationhub.sandbox.commercetools.approval;

import io.integrationhub.sandbox.commercetools.businessunit.AssociateRoles;
import io.integrationhub.sandbox.commercetools.businessunit.BusinessUnits;
import io.integrationhub.sandbox.commercetools.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The roles whose approval a flow needs. In each tier of each rule, every part needs the approval of one of its roles;
 * a tier becomes current when the tiers before it are complete.
 *
 * @param eligible the roles that can approve at any point
 * @param pending the roles that can still approve
 * @param current the roles that can approve in the current tier
 */
record Approvers(Set<String> eligible, Set<String> pending, Set<String> current) {

    static Approvers of(ObjectNode flow) {
        Set<String> given = new LinkedHashSet<>();
        flow.path("approvals").forEach(one -> given.addAll(BusinessUnits.roles(one.path("approver"))));
        Approvers approvers = new Approvers(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        flow.path("rules").forEach(rule -> approvers.add(rule.path("approvers").path("tiers"), given));
        return approvers;
    }

    private void add(JsonNode tiers, Set<String> given) {
        boolean open = true;
        for (JsonNode tier : tiers) {
            List<String> missing = new ArrayList<>();
            for (JsonNode part : tier.path("and")) {
                List<String> roles = part.path("or")
                        .valueStream()
                        .map(one -> one.at("/associateRole/key").asString())
                        .toList();
                eligible.addAll(roles);
                if (roles.stream().noneMatch(given::contains)) {
                    missing.addAll(roles);
                }
            }
            pending.addAll(missing);
            if (open) {
                current.addAll(missing);
            }
            open = open && missing.isEmpty();
        }
    }

    void writeTo(ObjectNode flow) {
        flow.set("eligibleApprovers", toJson(eligible));
        flow.set("pendingApprovers", toJson(pending));
        flow.set("currentTierPendingApprovers", toJson(current));
    }

    private static ArrayNode toJson(Set<String> roles) {
        ArrayNode approvers = Json.array();
        roles.forEach(role -> approvers
                .addObject()
                .putObject("associateRole")
                .put("typeId", AssociateRoles.TYPE)
                .put("key", role));
        return approvers;
    }
}
