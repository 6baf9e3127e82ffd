package io.integrationhub.catalogsync.source;

import io.integrationhub.run.Finding;
import io.integrationhub.run.Item;
import io.integrationhub.run.ItemKind;
import io.integrationhub.run.ItemSink;
import io.integrationhub.run.RunSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a source yields. */
public final class CollectedItems implements ItemSink {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Item<?>> items = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** Everything that a source yields. */
    public static CollectedItems of(RunSource source) {
        CollectedItems collected = new CollectedItems();
        try {
            source.read(collected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return collected;
    }

    @Override
    public <T> void add(Item<T> item) {
        items.add(item);
    }

    @Override
    public void report(Finding finding) {
        findings.add(finding);
    }

    public List<Finding> findings() {
        return findings;
    }

    /** The findings as place and code. */
    public List<String> findingsByPlace() {
        return findings.stream().map(it -> it.place() + ": " + it.code()).toList();
    }

    public List<Item<?>> items() {
        return items;
    }

    /** The desired states of one kind. */
    public <T> List<T> desired(ItemKind<T> kind) {
        return items.stream()
                .filter(item -> item.kind().equals(kind))
                .flatMap(item -> item.desired().stream())
                .map(kind.type()::cast)
                .toList();
    }

    /** The keys of the items that are deleted. */
    public List<String> deleted() {
        return items.stream()
                .filter(item -> item.desired().isEmpty())
                .map(Item::key)
                .toList();
    }

    /** Everything as JSON, for golden files. */
    public String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(
                "items",
                items.stream()
                        .map(item -> Map.of(
                                "item",
                                item.ref().toString(),
                                "place",
                                item.place().toString(),
                                "references",
                                item.references().stream()
                                        .sorted()
                                        .map(Object::toString)
                                        .toList(),
                                "desired",
                                item.desired()))
                        .map(TreeMap::new)
                        .toList());
        all.put(
                "findings",
                findings.stream()
                        .map(it -> it.severity() + " " + it.code() + " " + it.place() + ": " + it.message())
                        .toList());
        return JSON.writeValueAsString(all);
    }
}
