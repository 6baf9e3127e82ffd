package io.integrationhub.customersync.commercetools;

import com.commercetools.api.models.customer_group.CustomerGroup;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.provisioning.Provisioning;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/** The customer groups of one Project. Keys and ids are cached. */
final class CustomerGroups {

    private static final int PAGE_SIZE = 500;

    /** The predicate is part of the URL, which proxies limit to 8 KB. */
    private static final int MAX_VALUES = 60;

    private final Project project;
    private final Map<String, Optional<String>> keysById = new ConcurrentHashMap<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    CustomerGroups(Project project) {
        this.project = project;
    }

    /** The keys of the groups with these ids; groups without a key are missing. */
    Map<String, String> keys(Set<String> ids) {
        List<String> unknown =
                ids.stream().filter(id -> !keysById.containsKey(id)).sorted().toList();
        if (!unknown.isEmpty()) {
            query("id", unknown).forEach(this::put);
        }
        Map<String, String> keys = new HashMap<>();
        ids.forEach(id -> keysById.getOrDefault(id, Optional.empty()).ifPresent(key -> keys.put(id, key)));
        return keys;
    }

    /** The keys of which no group exists. */
    Set<String> missing(Set<String> keys) {
        List<String> unknown =
                keys.stream().filter(key -> !known.contains(key)).sorted().toList();
        if (!unknown.isEmpty()) {
            query("key", unknown).forEach(this::put);
        }
        return unknown.stream().filter(key -> !known.contains(key)).collect(Collectors.toSet());
    }

    /** Creates a group, named like its key, unless another replica has just done so. */
    void create(String key) {
        put(Provisioning.findOrCreate(
                () -> project.find(project.api().customerGroups().withKey(key).get()),
                () -> project.call(project.api()
                        .customerGroups()
                        .post(draft -> draft.key(key).groupName(key)))));
    }

    /** Looks all groups up again when they are needed. */
    void forget() {
        keysById.clear();
        known.clear();
    }

    private void put(CustomerGroup group) {
        Optional<String> key = Optional.ofNullable(group.getKey());
        keysById.put(group.getId(), key);
        key.ifPresent(known::add);
    }

    private List<CustomerGroup> query(String field, List<String> values) {
        return values.stream()
                .gather(Gatherers.windowFixed(MAX_VALUES))
                .flatMap(some -> page(field, some).stream())
                .toList();
    }

    private List<CustomerGroup> page(String field, List<String> values) {
        String where = field + " in " + values.stream().collect(Collectors.joining("\",\"", "(\"", "\")"));
        return project.call(project.api()
                        .customerGroups()
                        .get()
                        .withWhere(where)
                        .withLimit(PAGE_SIZE)
                        .withWithTotal(false))
                .getResults();
    }
}
