/** Links between the pages of the documentation lead somewhere. */
@NullMarked
package io.integrationhub.checks.links;

import org.jspecify.annotations.NullMarked;
