package id.tertib.worksheet.sheet;

import id.tertib.worksheet.Field;
import id.tertib.worksheet.Scale;
import id.tertib.worksheet.SheetItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the rows of one page are drawn; rows that are drawn alike share a view. */
final class ScaleViews {

  private final List<SheetPage.ScaleView> views = new ArrayList<>();

  /** Of the row before: where one form answers all, the next one has its very fields. */
  private @Nullable Scale scale;

  private @Nullable List<Field> fields;
  private int place;

  /** The place of this row's view among {@link #all}. */
  int place(Scale scale, SheetItem item) {
    var fields = scale.fields(item);
    if (!scale.equals(this.scale) || !fields.equals(this.fields)) {
      this.place = place(view(scale, item, fields));
      this.scale = scale;
      this.fields = fields;
    }
    return place;
  }

  List<SheetPage.ScaleView> all() {
    return views;
  }

  private int place(SheetPage.ScaleView view) {
    var known = views.indexOf(view);
    if (known >= 0) {
      return known;
    }
    views.add(view);
    return views.size() - 1;
  }

  private static SheetPage.ScaleView view(Scale scale, SheetItem item, List<Field> fields) {
    var marks = new LinkedHashMap<String, Scale.Mark>();
    for (var option : scale.options(item)) {
      if (option.mark() != null) {
        marks.put(option.code(), option.mark());
      }
    }
    return new SheetPage.ScaleView(
        Field.withoutMainOptions(fields), marks, scale.worth(), scale.row());
  }
}
