package io.integrationhub.core.tenant;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * What this service owns, as its own configuration file says.
 *
 * @param dataTypes kinds of data by name
 */
@ConfigurationProperties("hub")
public record DataTypes(@DefaultValue Map<String, DataType> dataTypes) {

    public DataTypes {
        dataTypes = Map.copyOf(dataTypes);
    }

    /** As configured. */
    public static DataTypes from(Environment environment) {
        return Binder.get(environment).bindOrCreate("hub", DataTypes.class);
    }
}
