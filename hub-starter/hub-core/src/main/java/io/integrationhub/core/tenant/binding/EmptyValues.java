package io.integrationhub.core.tenant.binding;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * Takes an empty value of a setting without a default for one that is not set. Where there is a default, an empty text
 * differs from it, and the setting's description says what it means; entries of maps and lists are left as they are.
 */
class EmptyValues extends AbstractBindHandler {

    private final Map<ConfigurationPropertyName, Bindable<?>> targets = new HashMap<>();

    EmptyValues(BindHandler next) {
        super(next);
    }

    @Override
    public <T> @Nullable Bindable<T> onStart(ConfigurationPropertyName name, Bindable<T> target, BindContext context) {
        targets.put(name, target);
        return super.onStart(name, target, context);
    }

    @Override
    public @Nullable Object onSuccess(
            ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
        return isEmpty(context.getConfigurationProperty()) && !isEntry(name) && !hasDefault(target)
                ? null
                : super.onSuccess(name, target, context, result);
    }

    /** An empty text is no number; the default applies. */
    @Override
    public @Nullable Object onFailure(
            ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error) throws Exception {
        return isEmpty(context.getConfigurationProperty()) && !isEntry(name)
                ? null
                : super.onFailure(name, target, context, error);
    }

    private static boolean isEmpty(@Nullable ConfigurationProperty property) {
        return property != null
                && property.getValue() instanceof CharSequence text
                && text.toString().isBlank();
    }

    private boolean isEntry(ConfigurationPropertyName name) {
        Bindable<?> parent = targets.get(name.getParent());
        Class<?> type = parent == null ? Object.class : parent.getType().toClass();
        return Map.class.isAssignableFrom(type) || Collection.class.isAssignableFrom(type);
    }

    private static boolean hasDefault(Bindable<?> target) {
        return target.getAnnotation(DefaultValue.class) != null;
    }
}
