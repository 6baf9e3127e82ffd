@NullMarked
package io.integrationhub.system.file.drop;

import org.jspecify.annotations.NullMarked;
