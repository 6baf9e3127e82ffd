/** Tests. */
@NullMarked
package io.integrationhub.taxadapter.settings;

import org.jspecify.annotations.NullMarked;
