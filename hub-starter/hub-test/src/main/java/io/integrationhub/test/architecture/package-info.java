/**
 * Architecture rules: reading order is dependency order, edges hide their adapters, nouns depend on no framework.
 *
 * <p>A service states its rooms in its {@code ArchitectureTest}; see
 * {@link io.integrationhub.test.architecture.ServiceArchitecture}. Other modules use
 * {@link io.integrationhub.test.architecture.PackageCycles}. {@code -Dcheck.architecture=false} skips all rules.
 */
@NullMarked
package io.integrationhub.test.architecture;

import org.jspecify.annotations.NullMarked;
