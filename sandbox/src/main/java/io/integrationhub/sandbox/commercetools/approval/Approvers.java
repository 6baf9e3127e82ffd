package io.integrationhub.sandbox.commercetools.approval;

import io.integrationhub.sandbox.commercetools.project.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whose approval a flow needs: of every tier of every rule each part, given by one of its roles; a tier counts once
 * those before it are through.
 *
 * @param eligible the roles that may ever approve
 * @param pending the roles that still may
 * @param current those of them whose turn it is
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

    void showIn(ObjectNode flow) {
        flow.set("eligibleApprovers", shown(eligible));
        flow.set("pendingApprovers", shown(pending));
        flow.set("currentTierPendingApprovers", shown(current));
    }

    private static ArrayNode shown(Set<String> roles) {
        ArrayNode approvers = Json.array();
        roles.forEach(role -> approvers
                .addObject()
                .putObject("associateRole")
                .put("typeId", AssociateRoles.TYPE)
                .put("key", role));
        return approvers;
    }
}
