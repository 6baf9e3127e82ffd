package io.integrationhub.customersync.commercetools;

import com.commercetools.api.models.customer.CustomerPagedQueryResponse;
import io.integrationhub.commercetools.Project;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads many customers with few requests. */
record CustomerQuery(Project project) {

    /** The predicate is part of the URL, which proxies limit to 8 KB; encoding may triple its length. */
    private static final int MAX_LENGTH = 2_500;

    private static final int PAGE_SIZE = 500;

    /** A field and the values of which a customer has one. */
    record Condition(String field, String value) {}

    /** The customers that meet any of these conditions, each once. */
    Collection<com.commercetools.api.models.customer.Customer> find(Collection<Condition> conditions) {
        Map<String, com.commercetools.api.models.customer.Customer> found = new LinkedHashMap<>();
        for (List<Condition> chunk : chunks(conditions)) {
            page(where(chunk)).getResults().forEach(customer -> found.put(customer.getId(), customer));
        }
        return found.values();
    }

    private static List<List<Condition>> chunks(Collection<Condition> conditions) {
        List<List<Condition>> chunks = new ArrayList<>();
        int length = MAX_LENGTH;
        for (Condition condition : conditions) {
            int needed = quoted(condition.value()).length() + 1;
            length += needed;
            if (length > MAX_LENGTH) {
                chunks.add(new ArrayList<>());
                length = needed;
            }
            chunks.getLast().add(condition);
        }
        return chunks;
    }

    private static String where(List<Condition> conditions) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        conditions.forEach(condition -> values.computeIfAbsent(condition.field(), _ -> new ArrayList<>())
                .add(quoted(condition.value())));
        return values.entrySet().stream()
                .map(field -> field.getKey() + " in (" + String.join(",", field.getValue()) + ")")
                .collect(Collectors.joining(" or "));
    }

    /** One page suffices: a chunk has fewer values than a page, except for ids that several customers share. */
    private CustomerPagedQueryResponse page(String where) {
        return project.call(project.api()
                .customers()
                .get()
                .withWhere(where)
                .withLimit(PAGE_SIZE)
                .withWithTotal(false));
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
