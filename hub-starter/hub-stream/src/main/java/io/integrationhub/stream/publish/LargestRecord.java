package io.integrationhub.stream.publish;

import io.integrationhub.core.tenant.Tenant;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;

/**
 * The largest record that a setting allows for a topic, so that the doctor can compare it with what the topic accepts.
 *
 * @param topic topic after the tenant
 * @param size size of the record's body
 * @param setting the property that limits it
 */
public record LargestRecord(String topic, DataSize size, String setting) {

    /** Implemented by what publishes records of a limited size; declared as a bean. */
    @FunctionalInterface
    public interface Provider {

        /** The largest records of a tenant. */
        Stream<LargestRecord> largestRecords(Tenant tenant);
    }
}
