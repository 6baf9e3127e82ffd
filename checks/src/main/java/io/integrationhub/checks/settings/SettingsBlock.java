package io.integrationhub.checks.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A marked place of a page that holds a table of settings: those of one module below one prefix.
 *
 * @param module the module's folder, for example {@code order-export-service}
 * @param prefix beginning of the properties' names, for example {@code hub.stream}; empty for the rest of the module
 */
record SettingsBlock(String module, String prefix) {

    /** Returns the settings that belong here: no other block of the module has a longer prefix of their name. */
    List<Setting> select(Map<String, List<Setting>> byModule, Collection<SettingsBlock> all) {
        return byModule.getOrDefault(module, List.of()).stream()
                .filter(setting -> of(module, setting, all).filter(this::equals).isPresent())
                .toList();
    }

    /** Finds the block that a setting belongs to, if any page has one. */
    static Optional<SettingsBlock> of(String module, Setting setting, Collection<SettingsBlock> all) {
        return all.stream()
                .filter(block -> block.module.equals(module) && block.covers(setting.name()))
                .max(Comparator.comparingInt(block -> block.prefix.length()));
    }

    private boolean covers(String name) {
        return prefix.isEmpty() || name.equals(prefix) || name.startsWith(prefix + ".");
    }
}
