/**
 * Real infrastructure without an installation: Kafka and PostgreSQL, in this JVM or in processes that tests can kill.
 */
@NullMarked
package io.integrationhub.sandbox.infra;

import org.jspecify.annotations.NullMarked;
