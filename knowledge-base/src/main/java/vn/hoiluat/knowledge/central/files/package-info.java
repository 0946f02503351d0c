/**
 * The central database as files: what the partner gives is laid into one folder, what we give is taken from another. The way that
 * works where there is no API; the form of the files is described in docs/ket-noi-co-so-du-lieu-trung-uong.md.
 */
@NullMarked
@NamedInterface
package vn.hoiluat.knowledge.central.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
