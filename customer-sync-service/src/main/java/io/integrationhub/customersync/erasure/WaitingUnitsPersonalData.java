package io.integrationhub.customersync.erasure;

import io.integrationhub.stream.erasure.ErasedPerson;
import io.integrationhub.stream.erasure.PersonalDataStore;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Removes an erased person from Business Units that wait: values with the e-mail address, such as that of the contact,
 * and the person as an associate. The unit itself is about a company, so it waits on.
 *
 * @param jdbc the service's database
 */
record WaitingUnitsPersonalData(JdbcClient jdbc) implements PersonalDataStore {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String FIND = """
            select id, noun from waiting_record record
            where tenant = :tenant and kind = 'business-unit'
              and (position(lower(:text) in lower(noun::text)) > 0 and :text <> ''
                or exists (
                  select 1 from waiting_reference reference
                  where reference.tenant = record.tenant and reference.kind = record.kind and reference.id = record.id
                    and reference.needed_kind = 'customer' and reference.needed in (:keys)))
            """;

    private static final String REPLACE = """
            update waiting_record set noun = :noun::jsonb
            where tenant = :tenant and kind = 'business-unit' and id = :id
            """;

    private static final String FORGET = """
            delete from waiting_reference
            where tenant = :tenant and kind = 'business-unit' and needed_kind = 'customer' and needed in (:keys)
            """;

    /** A unit that waits, as JSON. */
    private record Unit(String id, String noun) {}

    @Override
    public String name() {
        return "waiting-business-units";
    }

    @Override
    public int erase(ErasedPerson person) {
        Set<String> texts = person.texts().isEmpty() ? Set.of("") : person.texts();
        return texts.stream().mapToInt(text -> erase(person, text)).sum();
    }

    private int erase(ErasedPerson person, String text) {
        // An empty list is no SQL.
        Set<String> keys = person.keys().isEmpty() ? Set.of("") : person.keys();
        List<Unit> units = jdbc.sql(FIND)
                .param("tenant", person.tenant().value())
                .param("text", text)
                .param("keys", keys)
                .query((row, _) -> new Unit(row.getString("id"), row.getString("noun")))
                .list();
        for (Unit unit : units) {
            JsonNode noun = JSON.readTree(unit.noun());
            removeAssociates(noun, keys);
            if (!text.isEmpty()) {
                removeText(noun, text.toLowerCase(Locale.ROOT));
            }
            jdbc.sql(REPLACE)
                    .param("tenant", person.tenant().value())
                    .param("id", unit.id())
                    .param("noun", JSON.writeValueAsString(noun))
                    .update();
        }
        jdbc.sql(FORGET)
                .param("tenant", person.tenant().value())
                .param("keys", keys)
                .update();
        return units.size();
    }

    private static void removeAssociates(JsonNode unit, Set<String> numbers) {
        if (unit.path("associates") instanceof ArrayNode associates) {
            associates.removeIf(associate ->
                    numbers.contains(associate.at("/customer/value").asString("")));
        }
    }

    private static void removeText(JsonNode node, String text) {
        switch (node) {
            case ObjectNode object -> {
                object.removeIf(value -> contains(value, text));
                object.forEach(value -> removeText(value, text));
            }
            case ArrayNode array -> {
                array.removeIf(value -> contains(value, text));
                array.forEach(value -> removeText(value, text));
            }
            default -> {
                // Numbers and the like contain no address.
            }
        }
    }

    private static boolean contains(JsonNode value, String text) {
        return value.isString() && value.asString().toLowerCase(Locale.ROOT).contains(text);
    }
}
