@NullMarked
package io.integrationhub.core.database;

import org.jspecify.annotations.NullMarked;
