package io.integrationhub.core.tenant;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * The data types that this service owns, from its configuration file.
 *
 * @param dataTypes Data types by name.
 */
@ConfigurationProperties("hub")
public record DataTypes(@DefaultValue Map<String, DataType> dataTypes) {

    public DataTypes {
        dataTypes = Map.copyOf(dataTypes);
    }

    /** The configured data types. */
    public static DataTypes from(Environment environment) {
        return Binder.get(environment).bindOrCreate("hub", DataTypes.class);
    }
}
