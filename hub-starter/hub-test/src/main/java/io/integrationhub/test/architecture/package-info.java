/**
 * The architecture as rules: reading order is dependency order, edges hide their adapters, nouns know no framework.
 *
 * <p>A service states its rooms in one class, its {@code ArchitectureTest}; see
 * {@link io.integrationhub.test.architecture.ServiceArchitecture}. {@code -Dcheck.architecture=false} leaves them out.
 */
@NullMarked
package io.integrationhub.test.architecture;

import org.jspecify.annotations.NullMarked;
