// The handles of the report model.
#include "lua/model_handles.hpp"

namespace toets::lua {

void bind_model(lua_State* L) {
  register_node_types(L);
  register_table_types(L);
  register_figure_type(L);
  register_text_types(L);
  register_field_type(L);
}

} // namespace toets::lua
