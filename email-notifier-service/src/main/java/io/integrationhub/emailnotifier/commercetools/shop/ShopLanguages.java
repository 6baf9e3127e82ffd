package io.integrationhub.emailnotifier.commercetools.shop;

import com.commercetools.api.models.store.Store;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages of Stores and Projects, which rarely change and are therefore kept for a while. */
final class ShopLanguages {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Commercetools commercetools;
    private final InstantSource clock;
    private final Map<Key, Entry> entries = new ConcurrentHashMap<>();

    ShopLanguages(Commercetools commercetools, InstantSource clock) {
        this.commercetools = commercetools;
        this.clock = clock;
    }

    /** @param store empty for the Project */
    private record Key(TenantId tenant, String store) {}

    private record Entry(List<Locale> locales, Instant readAt) {}

    /** The Store's languages; empty if it has none, or does not exist. */
    List<Locale> ofStore(Tenant tenant, String key) {
        Project project = commercetools.project(tenant.id());
        return kept(
                new Key(tenant.id(), key),
                () -> project.find(project.api().stores().withKey(key).get())
                        .map(Store::getLanguages)
                        .map(ShopLanguages::locales)
                        .orElse(List.of()));
    }

    List<Locale> ofProject(Tenant tenant) {
        Project project = commercetools.project(tenant.id());
        return kept(
                new Key(tenant.id(), ""),
                () -> locales(project.call(project.api().get()).getLanguages()));
    }

    private List<Locale> kept(Key key, Supplier<List<Locale>> read) {
        Entry entry = entries.get(key);
        if (entry != null && entry.readAt().plus(KEPT).isAfter(clock.instant())) {
            return entry.locales();
        }
        List<Locale> locales = read.get();
        entries.put(key, new Entry(locales, clock.instant()));
        return locales;
    }

    private static List<Locale> locales(@Nullable List<String> tags) {
        return Stream.ofNullable(tags)
                .flatMap(List::stream)
                .map(Locale::forLanguageTag)
                .toList();
    }
}
