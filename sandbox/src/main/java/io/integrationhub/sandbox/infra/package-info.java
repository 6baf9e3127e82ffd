/** Real infrastructure without installing any: Kafka, PostgreSQL, and a network that can be broken on purpose. */
@NullMarked
package io.integrationhub.sandbox.infra;

import org.jspecify.annotations.NullMarked;
