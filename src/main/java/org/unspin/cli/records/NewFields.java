package org.unspin.cli.records;

import java.util.List;
import org.unspin.Correction;
import org.unspin.Diagnosis;
import org.unspin.Restoration;
import org.unspin.json.Json;
import org.unspin.text.Rounding;

/** What {@code --new-fields} puts beside a text that stays as it is: four members of an object, or four columns of a table. */
final class NewFields {
    private NewFields() {}

    /** Their names: the restored text, what was changed in it, whether it was spun, and how sure that is. */
    static List<String> names(String field) {
        return List.of(field + "_restored", field + "_spans", field + "_verdict", field + "_confidence");
    }

    /** The corrections, as JSON. */
    static String spans(Restoration restoration, boolean ascii) {
        return Json.text(json -> {
            if (ascii) {
                json.setHighestNonEscapedChar('~');
            }
            json.writeStartArray();
            for (Correction correction : restoration.corrections()) {
                json.writeStartObject();
                json.writeNumberField("start", correction.start());
                json.writeNumberField("end", correction.end());
                json.writeStringField("original", correction.original());
                json.writeStringField("replacement", correction.replacement());
                json.writeNumberField("confidence", Rounding.fourDigits(correction.confidence()));
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** The verdict, in the word that is used everywhere for it. */
    static String verdict(Diagnosis diagnosis) {
        return diagnosis.verdict().toString();
    }

    /** How sure the verdict is, as a number of JSON. */
    static String confidence(Diagnosis diagnosis) {
        return Json.text(json -> json.writeNumber(Rounding.fourDigits(diagnosis.confidence())));
    }
}
