package io.integrationhub.customersync.cdp.http;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.customersync.cdp.DeliveryResult;
import io.integrationhub.customersync.cdp.DeliveryResult.Delivered;
import io.integrationhub.customersync.cdp.DeliveryResult.Rejected;
import io.integrationhub.customersync.cdp.PlatformFault;
import io.integrationhub.customersync.profile.Company;
import io.integrationhub.customersync.profile.Person;
import io.integrationhub.customersync.profile.Profile;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.SystemResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The response of a system to a profile.
 *
 * @param mapping the tenant's mapping
 * @param response the response
 */
record HttpResponseReader(Mapping mapping, SystemResponse response) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    DeliveryResult result(String id, Profile profile) {
        JsonNode mapped = JSON.valueToTree(mapping.apply(input()));
        if (mapped.hasNonNull("rejected")) {
            // The reason may quote personal data, a code does not.
            String code = mapped.at("/rejected/code").asString("");
            return new Rejected(
                    "it responded with status " + response.status() + (code.isEmpty() ? "" : " and code " + code));
        }
        if (!response.isSuccess()) {
            return new Rejected("it responded with status " + response.status());
        }
        return new Delivered(id, findings(profile));
    }

    private Map<String, Object> input() {
        Map<String, Object> input = new HashMap<>();
        input.put("status", response.status());
        input.put("body", body());
        return input;
    }

    private Object body() {
        if (response.body().length == 0) {
            return Map.of();
        }
        try {
            return JSON.readValue(response.body(), Object.class);
        } catch (JacksonException e) {
            if (!response.isSuccess()) {
                return Map.of();
            }
            throw new PermanentFault(
                    PlatformFault.PROFILE_RESPONSE_UNREADABLE,
                    "the system responded with status " + response.status() + " and something other than JSON",
                    e);
        }
    }

    private static List<String> findings(Profile profile) {
        return switch (profile) {
            case Person person -> person.findings();
            case Company _ -> List.of();
        };
    }
}
