package io.integrationhub.taxadapter;

import io.integrationhub.core.tenant.TenantSection;
import java.lang.reflect.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** All sections of settings that this service declares, most of which are hidden in their packages. */
final class SettingsOfTheService {

    private static final List<TenantSection<?>> SECTIONS = find();

    private SettingsOfTheService() {}

    static List<TenantSection<?>> sections() {
        return SECTIONS;
    }

    private static List<TenantSection<?>> find() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents(SettingsOfTheService.class.getPackageName()).stream()
                .<TenantSection<?>>map(component -> section(component.getBeanClassName()))
                .toList();
    }

    private static TenantSection<?> section(@Nullable String settings) {
        try {
            Field section = Class.forName(settings).getDeclaredField("SECTION");
            section.setAccessible(true);
            return (TenantSection<?>) section.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(settings + " has no constant SECTION", e);
        }
    }
}
