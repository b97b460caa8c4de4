import frame from '../../../../../tertib/frame.js';

frame();

export default [];
